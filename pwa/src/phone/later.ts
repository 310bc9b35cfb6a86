// The words that come after the phone's first ones: all of a language in one file, since a file costs a phone more time,
// and the cloud more money, than the words in it.
import { createWords, type Language } from "../i18n/index.ts";

type Later = typeof import("./later-words/en.ts");

const files: Record<Language, () => Promise<Later>> = {
  nb: () => import("./later-words/nb.ts"),
  sv: () => import("./later-words/sv.ts"),
  nl: () => import("./later-words/nl.ts"),
  en: () => import("./later-words/en.ts"),
};

/** The dictionary of one of those parts. */
export function createLaterWords<P extends keyof Later>(part: P) {
  const one = (language: Language) => async () => ({ default: (await files[language]())[part] });
  return createWords<Later[P]>({ nb: one("nb"), sv: one("sv"), nl: one("nl"), en: one("en") });
}
