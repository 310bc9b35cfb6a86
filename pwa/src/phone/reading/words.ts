// The words of reading help, and the easy-read words that replace some of the phone's own.
import { createWords } from "../../i18n/index.ts";
import type { StepWords } from "../step-words/en.ts";
import type { Words } from "../words/en.ts";
import type { ReadingWords } from "./words/en.ts";

export const { load, w } = createWords<ReadingWords>({
  nb: () => import("./words/nb.ts"),
  sv: () => import("./words/sv.ts"),
  nl: () => import("./words/nl.ts"),
  en: () => import("./words/en.ts"),
});

type Part<T> = { [K in keyof T]?: T[K] extends string ? string : Partial<T[K]> };
/** What is not here has the ordinary words. */
export interface EasyWords {
  first: Part<Words>;
  steps: Part<StepWords>;
}

export const easyWords = createWords<EasyWords>({
  nb: () => import("./easy/nb.ts"),
  sv: () => import("./easy/sv.ts"),
  nl: () => import("./easy/nl.ts"),
  en: () => import("./easy/en.ts"),
});
