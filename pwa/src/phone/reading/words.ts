// The words of reading help, and the easy-read words that replace some of the phone's own.
import { createLaterWords } from "../later.ts";
import type { StepWords } from "../step-words/en.ts";
import type { Words } from "../words/en.ts";

export const { load, w } = createLaterWords("reading");

type Part<T> = { [K in keyof T]?: T[K] extends string ? string : Partial<T[K]> };
/** What is not here has the ordinary words. */
export interface EasyWords {
  first: Part<Words>;
  steps: Part<StepWords>;
}

export const easyWords = createLaterWords("easy");
