// What the leader does to the session: move it, show and hide results, end it. One thing at a time, each with a way back.
import { signal } from "@preact/signals";
import { Problem } from "../api/client.ts";
import type { LeaderView } from "../api/types.ts";
import * as api from "./api.ts";
import { beginChange, refresh, take, view } from "./live.ts";
import { save } from "./plan-store.ts";
import { problemText } from "./problems.ts";
import { dismiss, say, trouble } from "./toast.ts";
import { w } from "./words.ts";

/** True while something is on its way, and a moment after: a double click must not move the room twice. */
export const busy = signal(false);
const SETTLE_MS = 500;

export async function alone(work: () => Promise<void>): Promise<boolean> {
  if (busy.value) return false;
  busy.value = true;
  const done = beginChange();
  try {
    await work();
    return true;
  } catch (error) {
    trouble(problemText(error));
    return false;
  } finally {
    done();
    setTimeout(() => {
      busy.value = false;
    }, SETTLE_MS);
  }
}

function titleOf(shown: LeaderView, step: string): string {
  return shown.steps.find(({ id }) => id === step)?.title ?? step;
}

/** Moves; when the version is stale, looks: if somebody else has moved the session, says so and leaves it there. */
async function moveTo(to: string, from: LeaderView): Promise<boolean> {
  try {
    take(await api.advance(from.session_id, to, from.version));
    return true;
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 412) throw error;
  }
  const now = await refresh(from.session_id);
  if (now.step !== from.step || now.phase !== from.phase) {
    trouble(w().moves.elsewhere(titleOf(now, now.step)));
    return false;
  }
  take(await api.advance(now.session_id, to, now.version));
  return true;
}

/** Moves the room to a step, after saving the plan (an approval needs it saved), and offers the way back for ten seconds. */
export async function goTo(to: string): Promise<void> {
  const from = view.value;
  if (!from || from.step === to) return;
  await alone(async () => {
    const approval = from.steps.find(({ id }) => id === to)?.type === "plan";
    await save().catch((error: unknown) => {
      if (approval) throw error;
    });
    if (!(await moveTo(to, view.value ?? from))) return;
    say(w().moves.moved(titleOf(view.value ?? from, to)), () => void undo(from.step, to));
  });
}

/** An undo pressed while its own move settles is meant: it waits its turn. */
export async function settled(): Promise<void> {
  while (busy.value) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function undo(to: string, onlyFrom: string): Promise<void> {
  await settled();
  const now = view.value;
  if (!now || now.step !== onlyFrom) return;
  await alone(async () => {
    if (await moveTo(to, now)) say(w().moves.movedBack(titleOf(now, to)));
  });
}

/** Shows a step's result to the room, or hides it again. */
export async function show(step: string, revealed: boolean): Promise<void> {
  const now = view.value;
  if (!now) return;
  await alone(async () => {
    take(await api.reveal(now.session_id, step, revealed));
    if (revealed) say(w().moves.shown, () => void settled().then(() => show(step, false)));
    else say(w().moves.hidden);
  });
}

/** Ends the session for good; `readable`: participants can read what was shown afterwards. True when the server agrees. */
export async function end(readable: boolean): Promise<boolean> {
  const now = view.value;
  if (!now) return false;
  return alone(async () => {
    await save();
    take(await api.close(now.session_id, readable));
    dismiss();
  });
}
