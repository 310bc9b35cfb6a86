// The words of the pages on which a leader prepares; they come with those pages.
import { createWords } from "../../i18n/index.ts";
import type en from "./words/en.ts";

export type PrepareWords = typeof en;

export const { load, w } = createWords<PrepareWords>({
  nb: () => import("./words/nb.ts"),
  sv: () => import("./words/sv.ts"),
  nl: () => import("./words/nl.ts"),
  en: () => import("./words/en.ts"),
});
