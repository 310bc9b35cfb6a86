// The phone's dictionary in the language in use, loaded one language at a time.
import { createWords, type Loaders } from "../i18n/index.ts";
import type { Words } from "./words/en.ts";

const loaders: Loaders<Words> = {
  nb: () => import("./words/nb.ts"),
  sv: () => import("./words/sv.ts"),
  nl: () => import("./words/nl.ts"),
  en: () => import("./words/en.ts"),
};

export const { choose, w } = createWords(loaders);

/** What a problem's code means, in the person's own words. */
export const explain = (code: string): string => w().problems[code] ?? w().problems.other ?? code;
