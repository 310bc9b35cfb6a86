// The phone's first words, in all four languages: on a slow network another file before the first paint costs more time
// than three more dictionaries. What the steps say comes later, in one language (step-i18n.ts).
import { createWords, type Language } from "../i18n/index.ts";
import en, { type Words } from "./words/en.ts";
import nb from "./words/nb.ts";
import nl from "./words/nl.ts";
import sv from "./words/sv.ts";

const here: Record<Language, Words> = { nb, sv, nl, en };
const at = (language: Language) => async () => ({ default: here[language] });

export const { choose, w } = createWords<Words>({ nb: at("nb"), sv: at("sv"), nl: at("nl"), en: at("en") });

/** What a problem's code means, in the person's own words. */
export const explain = (code: string): string => w().problems[code] ?? w().problems.other ?? code;
