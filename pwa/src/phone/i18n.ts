// The phone's first words, in all four languages: on a slow network another file before the first paint costs more time
// than three more dictionaries. What the steps say comes later, in one language (step-i18n.ts).
import { computed, signal } from "@preact/signals";
import { createWords, type Language } from "../i18n/index.ts";
import type { EasyWords } from "./reading/words.ts";
import en, { type Words } from "./words/en.ts";
import nb from "./words/nb.ts";
import nl from "./words/nl.ts";
import sv from "./words/sv.ts";

const here: Record<Language, Words> = { nb, sv, nl, en };
const at = (language: Language) => async () => ({ default: here[language] });

const first = createWords<Words>({ nb: at("nb"), sv: at("sv"), nl: at("nl"), en: at("en") });
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
