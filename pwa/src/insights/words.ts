// HR's words: the English dictionary is the pattern that the others follow.
import { Problem, Unreachable } from "../api/client.ts";
import { createWords } from "../i18n/index.ts";
import type en from "./words/en.ts";

export type Words = typeof en;

export const { choose, w } = createWords<Words>({
  nb: () => import("./words/nb.ts"),
  sv: () => import("./words/sv.ts"),
  nl: () => import("./words/nl.ts"),
  en: () => import("./words/en.ts"),
});

/** What a code of the server means, in the language of the page. */
export function meaning(code: string): string {
  const texts: Record<string, string> = w().problems;
  return texts[code] ?? w().problems.internal;
}

/** What went wrong. */
export function problemText(error: unknown): string {
  if (error instanceof Unreachable) return w().problems.unreachable;
  if (error instanceof Problem) return meaning(error.code);
  throw error;
}
