// What the room says became of earlier actions: told to the server at a tap, and texts a moment after the last letter.
import { signal } from "@preact/signals";
import { Problem } from "../api/client.ts";
import type { PastAction, Status } from "../api/types.ts";
import * as api from "./api.ts";
import { beginChange, take, view } from "./live.ts";
import { problemText } from "./problems.ts";
import { say, trouble } from "./toast.ts";
import { w } from "./words.ts";

const REST_MS = 900;
const AGAIN_MS = 4000;

export type Told = Pick<PastAction, "status" | "learned" | "became">;

/** What is not on the server yet, by action; what she types is read from here. */
export const untold = signal<Record<string, Told>>({});
const timers = new Map<string, ReturnType<typeof setTimeout>>();

export const nameOf = ({ session_id, id }: Pick<PastAction, "session_id" | "id">) => `${session_id}/${id}`;

/** An action as she has it: what the server knows, with what it does not know yet. */
export function toldOf(action: PastAction): Told {
  const { status, learned, became } = untold.value[nameOf(action)] ?? action;
  return { status, learned, became };
}

function tell(action: PastAction, told: Told, after: number): void {
  const name = nameOf(action);
  untold.value = { ...untold.value, [name]: told };
  clearTimeout(timers.get(name));
  timers.set(
    name,
    setTimeout(() => void send(action, told), after),
  );
}

async function send(action: PastAction, told: Told): Promise<void> {
  const shown = view.value;
  if (!shown) return;
  const done = beginChange();
  try {
    take(await api.sayWhatBecame(shown.session_id, action, told));
    forget(action, told);
  } catch (error) {
    if (error instanceof Problem && error.status < 500 && error.status !== 401) trouble(problemText(error));
    else if (untold.value[nameOf(action)] === told) tell(action, told, AGAIN_MS);
  } finally {
    done();
  }
}

/** It is on the server; if she has typed on meanwhile, that is not. */
function forget(action: PastAction, told: Told): void {
  const { [nameOf(action)]: kept, ...others } = untold.value;
  if (kept === told) untold.value = others;
}

/** One tap: what became of an action; with the way back. */
export function setStatus(action: PastAction, status: Status): void {
  const before = toldOf(action);
  tell(action, { ...before, status }, 0);
  const { states } = w().actions.past;
  const state = status === "planned" ? "" : states[status];
  say(w().actions.past.said(action.title, state), () => {
    tell(action, { ...toldOf(action), status: before.status }, 0);
  });
}

export function write(action: PastAction, part: Partial<Told>): void {
  tell(action, { ...toldOf(action), ...part }, REST_MS);
}
