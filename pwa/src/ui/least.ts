// The session's threshold for numbers, for whatever is drawn below: texts name it.
import { createContext } from "preact";

/** What every session had before a snapshot told it. */
const BEFORE = 5;

export const Least = createContext(BEFORE);
