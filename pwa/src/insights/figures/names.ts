// What ids are called: by the answer they came in, else by the organisation as far as it is known.
import * as organisation from "../organisation/store.ts";
import { w } from "../words.ts";
import type { Asked } from "./asking.ts";
import { known } from "./filters.ts";

/** What contributions are about that nobody gave a theme. */
const NO_THEME = "theme/none";

export function unitName(id: string): string {
  const top = known.value;
  return (top?.unit === id && top.name) || organisation.called(id);
}

export const namesIn = (asked: Asked) => (id: string) => {
  if (id === NO_THEME) return w().explained.noTheme;
  return asked.answer?.names[id] || unitName(id);
};
