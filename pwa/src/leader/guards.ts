// What the leader may do now, worked out from the view alone: where Next goes, what can be shown, what needs a question.
import type { LeaderView, StepType } from "../api/types.ts";

export type StepRow = LeaderView["steps"][number];
export type Relation = "here" | "next" | "previous" | "far";

const SHOWABLE: readonly StepType[] = ["trilemma", "judge", "plan", "pulse"];

function at(view: LeaderView): number {
  return view.steps.findIndex((step) => step.id === view.step);
}

export function nextStep(view: LeaderView): StepRow | null {
  return view.steps[at(view) + 1] ?? null;
}

export function previousStep(view: LeaderView): StepRow | null {
  return view.steps[at(view) - 1] ?? null;
}

/** How a step lies to the current one; a far one is asked about before the room is moved there. */
export function relation(view: LeaderView, to: string): Relation {
  const distance = view.steps.findIndex((step) => step.id === to) - at(view);
  if (distance === 0) return "here";
  if (distance === 1) return "next";
  return distance === -1 ? "previous" : "far";
}

export type Showing = "nothing" | "waiting" | "ready" | "shown";

/**
 * Whether the current step has a result to show the room: nothing (a step without one), waiting (nobody has handed
 * in), ready, or shown already. Writing has none: its contributions are gone through in the step after.
 */
export function showing(view: LeaderView): Showing {
  const { content } = view;
  if (!SHOWABLE.includes(content.type)) return "nothing";
  if (content.revealed) return "shown";
  return view.submitted > 0 ? "ready" : "waiting";
}

/** Who sits here: the session's own leader, or the bearer of a link; and whether she has the lead. */
export function hasLead(view: LeaderView, link: string | null): boolean {
  return view.lead === link;
}

/** The leader who has handed over watches until she takes the lead back; a co-leader steers in any case. */
export function steers(view: LeaderView, link: string | null): boolean {
  return link !== null || view.lead === null;
}

/** Whether all who have joined have answered; of writing nobody can tell, since people write as many as they like. */
export function everyoneHasHandedIn(view: LeaderView): boolean {
  const { content } = view;
  return (
    content.collecting && SHOWABLE.includes(content.type) && view.joined > 0 && view.submitted >= view.joined
  );
}

/**
 * What is still on its way: the steps that were left or revealed and are not final, the current one first. Not a step that
 * nobody has begun, unless the room waits for it.
 */
export function stillComing(view: LeaderView): StepRow[] {
  const wanted = ({ id, handed_in, waiting }: StepRow) =>
    waiting !== null && (handed_in > 0 || id === view.content.waiting?.step);
  return view.steps
    .filter(wanted)
    .toSorted((a, b) => Number(b.id === view.step) - Number(a.id === view.step));
}

/** Whether a step's result is on its way, or nobody can say yet whether it has one. */
export function isComing(view: LeaderView, step: string): boolean {
  return view.steps.some(({ id, waiting }) => id === step && waiting !== null);
}

/** The one thing to do next: wait for answers, show what the room has answered, go on, or end. */
export function foremost(view: LeaderView): "wait" | "show" | "next" | "end" {
  if (view.content.waiting) return "wait";
  const state = showing(view);
  if (state === "ready") return "show";
  if (state === "waiting" && view.joined > 0) return "wait";
  return nextStep(view) ? "next" : "end";
}

/** The judge step whose result belongs on the current screen: the current one, else the last one before it. */
export function judgeStep(view: LeaderView): StepRow | null {
  const before = view.steps.slice(0, at(view) + 1).filter((step) => step.type === "judge");
  return before.at(-1) ?? null;
}

/** The writing step whose contributions are under way: the current one, else the last one before it. */
export function writeStep(view: LeaderView): StepRow | null {
  const before = view.steps.slice(0, at(view) + 1).filter((step) => step.type === "contribute");
  return before.at(-1) ?? null;
}

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
}

export type Shortcut =
  | "next"
  | "back"
  | "reveal"
  | "hide"
  | "timer"
  | "longer"
  | "door"
  | "groups"
  | "share"
  | "delete"
  | "end"
  | "wall"
  | "help";

const MEANINGS: ReadonlyMap<string, Shortcut> = new Map([
  ["ArrowRight", "next"],
  ["n", "next"],
  ["ArrowLeft", "back"],
  ["b", "back"],
  ["r", "reveal"],
  ["h", "hide"],
  ["t", "timer"],
  ["+", "longer"],
  ["l", "door"],
  ["g", "groups"],
  ["s", "share"],
  ["x", "delete"],
  ["e", "end"],
  ["w", "wall"],
  ["?", "help"],
]);

/** The shortcut that a key press means, or null; `busyElsewhere` is true in a field, a menu or an open dialog. */
export function shortcut(press: Press, busyElsewhere: boolean): Shortcut | null {
  if (busyElsewhere || press.repeat || press.ctrlKey || press.metaKey || press.altKey) return null;
  return MEANINGS.get(press.key) ?? null;
}
