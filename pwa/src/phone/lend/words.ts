// The words of a lent device.
import { createWords } from "../../i18n/index.ts";
import type { LendWords } from "./words/en.ts";

export const { load, w } = createWords<LendWords>({
  nb: () => import("./words/nb.ts"),
  sv: () => import("./words/sv.ts"),
  nl: () => import("./words/nl.ts"),
  en: () => import("./words/en.ts"),
});
