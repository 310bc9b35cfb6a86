// What the phone says after its first screens, in one file (later.ts).
export { default as hint } from "../hint/words/en.ts";
export { default as easy } from "../reading/easy/en.ts";
export { default as reading } from "../reading/words/en.ts";
export { default as steps } from "../step-words/en.ts";
