// Questions asked before something that is hard to take back, and which dialog is open.
import { signal } from "@preact/signals";
import type { LeaderView } from "../api/types.ts";
import { hasLead, nextStep, relation, showing, steers } from "./guards.ts";
import { byLink } from "./identity.ts";
import { view } from "./live.ts";
import { busy, goTo, show } from "./moves.ts";
import { toSend } from "./plan.ts";
import { draft } from "./plan-store.ts";
import { trouble } from "./toast.ts";
import { w } from "./words.ts";

export interface Question {
  title: string;
  text: string;
  yes: string;
  /** Given where there is no way back: the words for leaving all as it is, which then has the focus. */
  no?: string;
  run: () => void;
}
export const question = signal<Question | null>(null);
export const closing = signal(false);
export const help = signal(false);
export const sharing = signal(false);

function titleOf(shown: LeaderView, step: string): string {
  return shown.steps.find(({ id }) => id === step)?.title ?? step;
}

/** The session, if it can be moved from here now; a leader who has handed over is told that she has. */
function moveable(): LeaderView | null {
  const shown = view.value;
  if (!shown || busy.value || shown.phase !== "open") return null;
  if (steers(shown, byLink.value?.id ?? null)) return shown;
  const name = shown.links.find(({ id }) => id === shown.lead)?.name;
  trouble(w().sharing.handedOver(name || w().sharing.somebody));
  return null;
}

/** Moves to a step; asks first when it is far away, or when there is nothing to approve there. */
export function wantStep(to: string): void {
  const shown = moveable();
  if (!shown) return;
  const title = titleOf(shown, to);
  const kind = shown.steps.find(({ id }) => id === to)?.type;
  const run = () => void goTo(to);
  const how = relation(shown, to);
  if (how === "here") return;
  if (how === "next" && kind === "plan" && toSend(draft.value, shown.plan).actions.length === 0)
    question.value = { ...w().moves.noActions, run };
  else if (how === "far") {
    const { jumpTitle, jumpText, jumpYes } = w().moves;
    question.value = { title: jumpTitle(title), text: jumpText, yes: jumpYes(title), run };
  } else run();
}

/** Goes on: to the next step, or to the question whether to end when there is none. */
export function wantNext(): void {
  const shown = moveable();
  if (!shown) return;
  const next = nextStep(shown);
  if (next) wantStep(next.id);
  else wantEnd();
}

/** Asks whether to end the session; only who has the lead is asked. */
export function wantEnd(): void {
  const shown = view.value;
  if (shown?.phase !== "open") return;
  if (hasLead(shown, byLink.value?.id ?? null)) closing.value = true;
  else trouble(w().sharing.onlyLead);
}

/** Shows the current step's result; says why when there is nothing to show yet. */
export function wantShown(): void {
  const shown = moveable();
  if (!shown) return;
  const state = showing(shown);
  if (state === "waiting") trouble(w().moves.nothingToShow);
  if (state === "ready") void show(shown.step, true);
}
