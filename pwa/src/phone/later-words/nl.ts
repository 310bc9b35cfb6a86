// What the phone says after its first screens, in one file (later.ts).
export { default as hint } from "../hint/words/nl.ts";
export { default as easy } from "../reading/easy/nl.ts";
export { default as reading } from "../reading/words/nl.ts";
export { default as steps } from "../step-words/nl.ts";
