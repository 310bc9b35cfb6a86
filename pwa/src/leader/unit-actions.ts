// The unit's living actions on the leader's home: fetched once, changed one field at a time, each change with a way back.
import { signal } from "@preact/signals";
import { Problem } from "../api/client.ts";
import type { LivingAction, Status } from "../api/types.ts";
import * as api from "./api.ts";
import { problemText } from "./problems.ts";
import { say, trouble } from "./toast.ts";
import { w } from "./words.ts";

/** null: not fetched yet. */
export const actions = signal<LivingAction[] | null>(null);
export const wrong = signal("");

export const OPEN: readonly Status[] = ["planned", "under_way"];
export const isOpen = ({ status }: LivingAction): boolean => OPEN.includes(status);
export const keyOf = ({ session_id, id }: LivingAction): string => `${session_id}/${id}`;

/** Those that had ended when the page was opened: one that ends now stays where it is until she comes back. */
export const folded = signal<ReadonlySet<string>>(new Set());

export async function openActions(): Promise<void> {
  actions.value = null;
  await loadActions();
  folded.value = new Set((actions.value ?? []).filter((one) => !isOpen(one)).map(keyOf));
}

async function loadActions(): Promise<void> {
  try {
    actions.value = (await api.actions()).actions;
    wrong.value = "";
  } catch (error) {
    wrong.value = problemText(error);
  }
}

function put(changed: LivingAction): void {
  actions.value =
    actions.value?.map((action) => (keyOf(action) === keyOf(changed) ? changed : action)) ?? null;
}

const now = (action: LivingAction) => actions.value?.find((one) => keyOf(one) === keyOf(action)) ?? action;

/** Changes an action; true when it is saved. What another window changed meanwhile comes in, and is told. */
async function change(action: LivingAction, part: api.ActionChange): Promise<boolean> {
  try {
    put(await api.changeAction(now(action), part));
    return true;
  } catch (error) {
    if (error instanceof Problem && error.status === 412) {
      await loadActions();
      trouble(w().actions.unit.changedElsewhere);
    } else trouble(problemText(error));
    return false;
  }
}

/** One tap on how far it has come. */
export async function setStatus(action: LivingAction, status: Status): Promise<void> {
  const before = action.status;
  if (!(await change(action, { status }))) return;
  const { states } = w().actions.unit;
  say(w().actions.past.said(action.title, states[status]), () => void change(action, { status: before }));
}

type Field = "owner" | "due" | "measure" | "notes" | "learned" | "became";

/** A field that she has left; true when it is saved, and false leaves what she typed where it is. */
export async function setField(action: LivingAction, field: Field, value: string | null): Promise<boolean> {
  const before = now(action)[field];
  if ((before ?? "") === (value ?? "")) return true;
  if (!(await change(action, { [field]: value }))) return false;
  say(w().actions.unit.saved, () => void change(action, { [field]: before }));
  return true;
}
