// The words of what comes after a session: receipts, the results to read again, earlier sessions.
import { createWords } from "../../i18n/index.ts";
import type { AfterwardsWords } from "./words/en.ts";

export const { load, w } = createWords<AfterwardsWords>({
  nb: () => import("./words/nb.ts"),
  sv: () => import("./words/sv.ts"),
  nl: () => import("./words/nl.ts"),
  en: () => import("./words/en.ts"),
});
