// The phone's dictionary in the language in use, loaded one language at a time.
import { computed, signal } from "@preact/signals";
import { createWords, type Loaders } from "../i18n/index.ts";
import type { EasyWords } from "./reading/words.ts";
import type { Words } from "./words/en.ts";

const loaders: Loaders<Words> = {
  nb: () => import("./words/nb.ts"),
  sv: () => import("./words/sv.ts"),
  nl: () => import("./words/nl.ts"),
  en: () => import("./words/en.ts"),
};

const first = createWords(loaders);
export const { choose } = first;

/** Easy-read words in the language in use, for those who have asked for them (reading/easy.ts). */
export const overlay = signal<(() => EasyWords) | null>(null);

/** `words` with those of `easier` in their place, group by group. */
export function withEasier<W extends object>(words: W, easier: { [K in keyof W]?: unknown } | undefined): W {
  const groups = Object.entries(easier ?? {}).map(([group, some]) => [
    group,
    typeof some === "string" ? some : { ...(words[group as keyof W] as object), ...(some as object) },
  ]);
  return { ...words, ...Object.fromEntries(groups) };
}

const all = computed(() => withEasier(first.w(), overlay.value?.().first));
export const w = (): Words => all.value;

/** What a problem's code means, in the person's own words. */
export const explain = (code: string): string => w().problems[code] ?? w().problems.other ?? code;
