// The words of the step screens, which come with those screens, together with the phone's first words.
import { computed } from "@preact/signals";
import { createWords } from "../i18n/index.ts";
import { explain as explainFirst, w as first, overlay, withEasier } from "./i18n.ts";
import type { StepWords } from "./step-words/en.ts";
import type { Words } from "./words/en.ts";

const later = createWords<StepWords>({
  nb: () => import("./step-words/nb.ts"),
  sv: () => import("./step-words/sv.ts"),
  nl: () => import("./step-words/nl.ts"),
  en: () => import("./step-words/en.ts"),
});

export const { load } = later;

const all = computed<Words & StepWords>(() => ({
  ...first(),
  ...withEasier(later.w(), overlay.value?.().steps),
}));
export const w = () => all.value;

/** What a problem's code means, in the person's own words. */
export const explain = (code: string): string => later.w().refusals[code] ?? explainFirst(code);
