// What the phone says after its first screens, in one file (later.ts).
export { default as hint } from "../hint/words/nb.ts";
export { default as easy } from "../reading/easy/nb.ts";
export { default as reading } from "../reading/words/nb.ts";
export { default as steps } from "../step-words/nb.ts";
