// The words of the hint before handing in, fetched with it.
import { createLaterWords } from "../later.ts";

export const { load, w } = createLaterWords("hint");
