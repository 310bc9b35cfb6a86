// The words of the hint before handing in, fetched with it.
import { createWords } from "../../i18n/index.ts";
import type { HintWords } from "./words/en.ts";

export const { load, w } = createWords<HintWords>({
  nb: () => import("./words/nb.ts"),
  sv: () => import("./words/sv.ts"),
  nl: () => import("./words/nl.ts"),
  en: () => import("./words/en.ts"),
});
