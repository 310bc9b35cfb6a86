// The leader's words: the English dictionary is the pattern that the others follow.
import { createWords } from "../i18n/index.ts";
import type en from "./words/en.ts";

export type Words = typeof en;

export const { choose, w } = createWords<Words>({
  nb: () => import("./words/nb.ts"),
  sv: () => import("./words/sv.ts"),
  nl: () => import("./words/nl.ts"),
  en: () => import("./words/en.ts"),
});
