// What a language is called in the language of the page: "på engelsk", "in Norwegian".
import { type Language, language } from "../../i18n/index.ts";

/** People say Norwegian, not Bokmål. */
const CODES: Record<Language, string> = { nb: "no", sv: "sv", nl: "nl", en: "en" };

export const languageName = (code: Language): string =>
  new Intl.DisplayNames([language.value], { type: "language" }).of(CODES[code]) ?? code;
