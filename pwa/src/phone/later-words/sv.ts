// What the phone says after its first screens, in one file (later.ts).
export { default as hint } from "../hint/words/sv.ts";
export { default as easy } from "../reading/easy/sv.ts";
export { default as reading } from "../reading/words/sv.ts";
export { default as steps } from "../step-words/sv.ts";
