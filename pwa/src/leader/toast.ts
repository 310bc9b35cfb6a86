// The one short message at the foot of the screen, often with a way to undo; also told to those who listen.
import { signal } from "@preact/signals";
import { announce } from "../ui/Announcer.tsx";

export interface Toast {
  text: string;
  tone: "done" | "trouble";
  undo?: (() => void) | undefined;
}

const STAYS_MS = 10_000;

export const toast = signal<Toast | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

export function say(text: string, undo?: () => void): void {
  show({ text, tone: "done", undo });
}

export function trouble(text: string): void {
  show({ text, tone: "trouble" });
}

function show(next: Toast): void {
  toast.value = next;
  announce(next.text);
  resume();
}

/** Keeps the message while somebody points at it or has the focus in it. */
export function hold(): void {
  clearTimeout(timer);
}

export function resume(): void {
  clearTimeout(timer);
  timer = setTimeout(dismiss, STAYS_MS);
}

export function dismiss(): void {
  clearTimeout(timer);
  toast.value = null;
}
