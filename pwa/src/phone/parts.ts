// What the phone loads after its first screens, and the one place where a feature adds its own.
//
// The first load (30 KB, see scripts/budget.mjs) is the PIN, the privacy page and the welcome. Everything else is a
// part: a module and, if it has more than a line or two to say, words of its own. To add one:
//   1. <feature>/words.ts   export const { load, w } = createLaterWords("feature");   its dictionaries: later-words/
//   2. here                 export const feature = createPart(() => import("../<feature>/screens.ts"), featureWords);
//                           and its place in `parts`: the parts are fetched in that order, as soon as the first
//                           screen is painted, so that all of them are on the phone before they are needed.
//   3. where it is shown    const here = feature.here.value;
//                           return here ? <here.Screen … /> : <NotHere part={feature} />;   (or nothing, if it may wait)
// A file more costs each phone a request; what every session needs is better exported from steps.ts, as reading is.
// Inside the part import its own words' `w`. A screen that belongs to a step of a session needs none of this: export
// it from steps.ts and put its words into step-words/, which travel together.
import { load as hintWords } from "./hint/words.ts";
import { load as lendWords } from "./lend/words.ts";
import { createPart, type Part, whenIdle } from "./part.ts";
import { load as readingWords } from "./reading/words.ts";
import { load as stepWords } from "./step-i18n.ts";

/** What a session is on this phone: tickets, outbox, snapshot. Needed by whoever has read the privacy page. */
export const session = createPart(() => import("../session/session.ts"));

/** The screens of the steps, what is kept of them, and what comes after the last one. */
export const steps = createPart(() => import("./steps.ts"), stepWords);

/** Easy-read texts, reading aloud, dictation. */
export const reading = createPart(async () => (await import("./steps.ts")).reading, readingWords);

/** A device that several people share; fetched by the address that asks for it, and by no other phone. */
export const lend = createPart(() => import("./lend/lend.ts"), lendWords);

/** What a text is looked over with before it is handed in. */
export const hint = createPart(async () => {
  const { hint } = await import("./steps.ts");
  whenIdle(() => hint.warmUp());
  return hint;
}, hintWords);

const parts: Part<unknown>[] = [session, steps, reading, hint];

/** One after the other, once the first screen is there. */
export const fetchParts = (): void =>
  whenIdle(async () => {
    for (const part of parts) await part.fetch();
  });
