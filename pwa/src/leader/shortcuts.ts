// Keys for a leader who stands: all her moves. They rest in fields and dialogs, and can be turned off.
import { signal } from "@preact/signals";
import type { LeaderView } from "../api/types.ts";
import { previousStep, type Shortcut, shortcut, showing, steers } from "./guards.ts";
import { byLink } from "./identity.ts";
import { view } from "./live.ts";
import { show } from "./moves.ts";
import { help, sharing, wantEnd, wantNext, wantShown, wantStep } from "./questions.ts";
import {
  extendTimer,
  GROUP_SIZE,
  setDoor,
  setGroups,
  startTimer,
  stopTimer,
  suggestedMinutes,
  wantReset,
} from "./steering.ts";

const STORED = "innspill-shortcuts";

export const keysOn = signal(localStorage.getItem(STORED) !== "off");

export function switchKeys(on: boolean): void {
  keysOn.value = on;
  localStorage.setItem(STORED, on ? "on" : "off");
}

export function openWall(): void {
  const sid = view.value?.session_id;
  if (sid) window.open(wallAddress(sid), "innspill-wall");
}

export function wallAddress(sid: string): string {
  return `/wall#${sid}`;
}

const OWN_KEYS = "input, textarea, select, [contenteditable], summary, dialog, [role=menu]";

/** What everybody may do who sees the session. */
const MOVES: Partial<Record<Shortcut, () => void>> = {
  wall: openWall,
  help: () => {
    help.value = true;
  },
};

/** What steers, and rests while somebody else has the lead. */
const STEERING: Partial<Record<Shortcut, (shown: LeaderView) => void>> = {
  next: wantNext,
  back: (shown) => wantStep(previousStep(shown)?.id ?? shown.step),
  reveal: wantShown,
  hide: (shown) => {
    if (showing(shown) === "shown") void show(shown.step, false);
  },
  timer: (shown) => void (shown.timer ? stopTimer() : startTimer(suggestedMinutes(shown))),
  longer: (shown) => {
    if (shown.timer) void extendTimer(2);
  },
  groups: ({ content }) => {
    if (content.type === "discuss") void setGroups(content.groups ? null : GROUP_SIZE);
  },
  door: (shown) => void setDoor(!shown.locked),
  share: () => {
    sharing.value = byLink.value === null;
  },
  delete: wantReset,
  end: wantEnd,
};

function pressed(event: KeyboardEvent): void {
  const elsewhere =
    event.defaultPrevented ||
    document.querySelector("dialog[open]") !== null ||
    (event.target instanceof Element && event.target.closest(OWN_KEYS) !== null);
  const meaning = shortcut(event, elsewhere || !keysOn.value);
  if (!meaning) return;
  event.preventDefault();
  const shown = view.value;
  const move = MOVES[meaning];
  if (move) move();
  else if (shown?.phase === "open" && steers(shown, byLink.value?.id ?? null)) STEERING[meaning]?.(shown);
}

/** Listens until the returned function is called. */
export function listen(): () => void {
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}
