// The words of the step screens, which come with those screens, together with the phone's first words.
import { computed } from "@preact/signals";
import { explain as explainFirst, w as first, overlay, withEasier } from "./i18n.ts";
import { createLaterWords } from "./later.ts";
import type { StepWords } from "./step-words/en.ts";
import type { Words } from "./words/en.ts";

const later = createLaterWords("steps");

export const { load, speak } = later;

const all = computed<Words & StepWords>(() => ({
  ...first(),
  ...withEasier(later.w(), overlay.value?.().steps),
}));
export const w = () => all.value;

/** What a problem's code means, in the person's own words. */
export const explain = (code: string): string => later.w().refusals[code] ?? explainFirst(code);
