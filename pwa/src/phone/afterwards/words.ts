// The words of what comes after a session: receipts, the results to read again, earlier sessions.
import { createLaterWords } from "../later.ts";

export const { load, w } = createLaterWords("afterwards");
