// Help with reading and writing, loaded after the steps' screens (parts.ts says how).
export { Aloud, AloudStep } from "./Aloud.tsx";
export { Dictate } from "./Dictate.tsx";
export { eased } from "./easy.ts";
export { ReadingHelp } from "./ReadingHelp.tsx";
export { remembering, resetSettings } from "./settings.ts";
