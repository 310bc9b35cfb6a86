// The plan being written: kept on this machine at every change, saved a second after the last one, merged when needed.

import { effect, signal, untracked } from "@preact/signals";
import { Problem, Unreachable } from "../api/client.ts";
import type { Action, LeaderView, Plan } from "../api/types.ts";
import { isBlank } from "../session/visible.ts";
import * as api from "./api.ts";
import { signedIn } from "./identity.ts";
import { clearEnded, planPlace } from "./leavings.ts";
import { beginChange, inContact, refresh, take, view } from "./live.ts";
import { differs, EMPTY, merge, moved, samePlan, toSend, withTaken } from "./plan.ts";
import { say, trouble } from "./toast.ts";
import { w } from "./words.ts";

const REST_MS = 1000;
const AGAIN_MS = 4000;

/** waiting: not sent yet; kept: no contact, safe on this machine; refused: the server will not take it as it is. */
export type Saving = "saved" | "waiting" | "saving" | "kept" | "refused";

export const draft = signal<Plan>(EMPTY);
export const saving = signal<Saving>("saved");

let sid: string | null = null;
let base: Plan = EMPTY;
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> | null = null;

function keep(): void {
  if (!sid) return;
  const untitled = draft.value.actions.some((action) => isBlank(action.title));
  const ended = view.peek()?.phase !== "open";
  if (ended || (saving.value === "saved" && !untitled)) localStorage.removeItem(planPlace(sid));
  else localStorage.setItem(planPlace(sid), JSON.stringify({ base, draft: draft.value }));
}

function restore(id: string): { base: Plan; draft: Plan } | null {
  try {
    return JSON.parse(localStorage.getItem(planPlace(id)) ?? "null");
  } catch {
    return null;
  }
}

function schedule(after: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void save().catch(() => undefined), after);
}

/** Takes the server's plan in, merged with what she has not saved yet. */
function adopt(theirs: Plan): void {
  if (samePlan(theirs, base)) return;
  const unsaved = differs(draft.value, base);
  draft.value = merge(base, draft.value, theirs);
  base = theirs;
  if (unsaved) say(w().plan.merged);
  keep();
}

function load(shown: LeaderView): void {
  clearTimeout(timer);
  sid = shown.session_id;
  const kept = restore(sid);
  base = kept?.base ?? shown.plan;
  draft.value = kept?.draft ?? shown.plan;
  adopt(shown.plan);
  saving.value = differs(draft.value, base) ? "waiting" : "saved";
  if (saving.value === "waiting") schedule(0);
}

effect(() => {
  const shown = view.value;
  if (!shown) return;
  if (shown.phase !== "open") clearEnded((id) => id !== shown.session_id);
  untracked(() => {
    if (shown.session_id !== sid) load(shown);
    else if (!running) adopt(shown.plan);
  });
});

effect(() => {
  if (inContact.value && signedIn.value && saving.peek() === "kept") schedule(0);
});

/** Changes the draft; saving follows by itself. */
function change(next: Plan): void {
  draft.value = next;
  if (differs(next, base)) {
    saving.value = "waiting";
    schedule(REST_MS);
  } else if (!running) saving.value = "saved";
  keep();
}

async function put(): Promise<void> {
  const shown = view.value;
  if (!shown || shown.session_id !== sid) return;
  const answer = await api.savePlan(sid, toSend(draft.value, base), shown.version);
  if (shown.session_id === sid) base = answer.plan;
  take(answer);
}

async function putMerged(): Promise<void> {
  try {
    await put();
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 412 || !sid) throw error;
    adopt((await refresh(sid)).plan);
    await put();
  }
}

const tooEarly = (error: unknown) => error instanceof Problem && error.code === "due-too-early";

async function attempt(): Promise<void> {
  const done = beginChange();
  saving.value = "saving";
  try {
    await putMerged();
    saving.value = differs(draft.value, base) ? "waiting" : "saved";
    if (saving.value === "waiting") schedule(REST_MS);
  } catch (error) {
    const passing =
      error instanceof Unreachable || (error instanceof Problem && [401, 412, 500].includes(error.status));
    saving.value = passing ? "kept" : "refused";
    if (passing) schedule(AGAIN_MS);
    else trouble(tooEarly(error) ? w().actions.dueEarly : w().plan.refused);
    throw error;
  } finally {
    done();
    keep();
  }
}

/** Saves what is not saved, one request at a time; throws the reason when the server has not got it. */
export async function save(): Promise<void> {
  clearTimeout(timer);
  if (running) await running.catch(() => undefined);
  if (!sid || !signedIn.value) return;
  if (!differs(draft.value, base)) {
    saving.value = "saved";
    keep();
    return;
  }
  running = attempt().finally(() => {
    running = null;
  });
  await running;
}

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Writes what was agreed. */
export function editAgreed(agreed: string): void {
  change({ ...draft.value, agreed });
}

/** Adds an action and gives its id; it is saved once it has a title. */
export function addAction(from: Partial<Action> = {}): string {
  const blank = { title: "", why: "", contributions: [], owner: "", due: null, measure: "" };
  const action: Action = { ...blank, ...from, id: newId() };
  change({ ...draft.value, actions: [...draft.value.actions, action] });
  return action.id;
}

export function editAction(id: string, part: Partial<Action>): void {
  const actions = draft.value.actions.map((action) => (action.id === id ? { ...action, ...part } : action));
  change({ ...draft.value, actions });
}

/** Takes an action on, or leaves it out; `chosen` is what the answers chose. */
export function decideOn(id: string, on: boolean, chosen: readonly string[] | null): void {
  const before = draft.value;
  const { title } = before.actions.find((action) => action.id === id) ?? { title: "" };
  change(withTaken(before, chosen, id, on));
  const words = w().actions.decide;
  say(on ? words.took(title) : words.left(title), () => change({ ...draft.value, ...decisionOf(before) }));
}

/** Marks the action to begin with. */
export function beginWith(id: string): void {
  const before = draft.value;
  const { title } = before.actions.find((action) => action.id === id) ?? { title: "" };
  change({ ...before, first: id });
  say(w().actions.decide.begins(title), () => change({ ...draft.value, ...decisionOf(before) }));
}

/** Leaves it to the answers again. */
export function decideAsChosen(): void {
  const before = draft.value;
  change({ ...before, taken: null, first: null });
  say(w().actions.decide.asChosen, () => change({ ...draft.value, ...decisionOf(before) }));
}

const decisionOf = ({ taken, first }: Plan): Pick<Plan, "taken" | "first"> => ({ taken, first });

export function moveAction(id: string, by: -1 | 1): void {
  change(moved(draft.value, id, by));
}

/** Takes an action out, and offers it back unless it never had a word. */
export function deleteAction(id: string): void {
  const at = draft.value.actions.findIndex((action) => action.id === id);
  const gone = draft.value.actions[at];
  if (!gone) return;
  change({ ...draft.value, actions: draft.value.actions.filter((action) => action.id !== id) });
  if (isBlank(gone.title + gone.why)) return;
  say(w().plan.deleted(gone.title), () => {
    const actions = draft.value.actions.filter((action) => action.id !== id);
    actions.splice(Math.min(at, actions.length), 0, gone);
    change({ ...draft.value, actions });
  });
}
