// Keys for a leader who stands: next, show, shared screen, help. They rest in fields and dialogs, and can be turned off.
import { signal } from "@preact/signals";
import { shortcut } from "./guards.ts";
import { view } from "./live.ts";
import { closing, help, question, wantNext, wantShown } from "./questions.ts";

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

function pressed(event: KeyboardEvent): void {
  const elsewhere =
    event.defaultPrevented ||
    question.value !== null ||
    closing.value ||
    help.value ||
    (event.target instanceof Element && event.target.closest(OWN_KEYS) !== null);
  const meaning = shortcut(event, elsewhere || !keysOn.value);
  if (!meaning) return;
  event.preventDefault();
  if (meaning === "next") wantNext();
  if (meaning === "reveal") wantShown();
  if (meaning === "wall") openWall();
  if (meaning === "help") help.value = true;
}

/** Listens until the returned function is called. */
export function listen(): () => void {
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}
