// The organisation's themes as a list: what a change makes of it. Nothing here knows of requests or screens.

import { LANGUAGES, type Language } from "../../i18n/index.ts";
import { isBlank } from "../../session/visible.ts";
import type { Theme } from "../api.ts";

/** More are not offered; the server says so too. */
export const MOST = 20;
export const LONGEST = 40;

/** Whose name stands in where a theme has none in a language, as the server does it: the nearest language first. */
const STANDS_IN: Record<Language, Language[]> = {
  nb: ["nb", "sv", "en", "nl"],
  sv: ["sv", "nb", "en", "nl"],
  nl: ["nl", "en", "nb", "sv"],
  en: ["en", "nb", "sv", "nl"],
};

export const nameIn = (theme: Theme, language: Language): string =>
  STANDS_IN[language].map((one) => theme.label[one]).find(Boolean) ?? "";

export const offered = (themes: readonly Theme[]) => themes.filter(({ retired }) => !retired);
export const retired = (themes: readonly Theme[]) => themes.filter((theme) => theme.retired);

/** With a theme changed, wherever it is. */
export const withChanged = (themes: readonly Theme[], changed: Theme): Theme[] =>
  themes.map((theme) => (theme.id === changed.id ? changed : theme));

/** With a new theme after the others, but before the one for everything else. */
export function withAdded(themes: readonly Theme[], added: Theme): Theme[] {
  const shown = offered(themes);
  const rest = shown.at(-1)?.id === "other" ? 1 : 0;
  return [
    ...shown.slice(0, shown.length - rest),
    added,
    ...shown.slice(shown.length - rest),
    ...retired(themes),
  ];
}

/** With a theme one place up (-1) or down (1) among those that are offered. */
export function withMoved(themes: readonly Theme[], id: string, by: -1 | 1): Theme[] {
  const shown = offered(themes);
  const from = shown.findIndex((theme) => theme.id === id);
  const to = from + by;
  const other = shown[to];
  if (from < 0 || !other) return [...themes];
  const moved = shown.map((theme, at) => (at === to ? (shown[from] ?? theme) : at === from ? other : theme));
  return [...moved, ...retired(themes)];
}

/** With a theme retired, or offered again after the others. */
export function withRetired(themes: readonly Theme[], id: string, gone: boolean): Theme[] {
  const theme = themes.find((one) => one.id === id);
  if (!theme) return [...themes];
  const others = themes.filter((one) => one.id !== id);
  return gone ? [...others, { ...theme, retired: true }] : withAdded(others, { ...theme, retired: false });
}

/** A theme with what somebody has typed: white space around it and empty languages are left out. */
export function withTexts(
  theme: Theme | undefined,
  label: Record<Language, string>,
  words: Record<Language, string>,
): Theme {
  const told = (texts: Record<Language, string>) =>
    Object.fromEntries(
      LANGUAGES.map((one) => [one, texts[one].trim()]).filter(([, text]) => !isBlank(text ?? "")),
    );
  return { id: theme?.id ?? null, label: told(label), words: told(words), retired: theme?.retired ?? false };
}
