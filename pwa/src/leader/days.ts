// Days as the page's language writes them.
import { language } from "../i18n/index.ts";

/** "22 November 2026" for 2026-11-22; what is no day stays as it is. */
export function inWords(day: string): string {
  const format = new Intl.DateTimeFormat(language.value === "en" ? "en-GB" : language.value, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  const moment = new Date(day);
  return Number.isNaN(moment.getTime()) ? day : format.format(moment);
}
