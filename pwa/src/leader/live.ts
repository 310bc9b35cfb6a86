// The session on the screen: asked for as often as the server says, kept when contact is lost, never replaced by an older answer.
import { effect, signal } from "@preact/signals";
import { Problem, Unreachable } from "../api/client.ts";
import type { LeaderView } from "../api/types.ts";
import { language } from "../i18n/index.ts";
import { comesIn } from "../session/awaited.ts";
import { noteHost } from "../session/clock.ts";
import * as api from "./api.ts";

const EVERY_MS = 1000; // until the server has said
const PATIENCE_MS = 4000;
/** What is awaited is asked for so long after the moment it should be there. */
const LAG_MS = 50;

export const view = signal<LeaderView | null>(null);
/** False from when an answer is overdue until the next one comes. */
export const inContact = signal(true);
/** The code of the problem that makes the session impossible to show, or null. */
export const refused = signal<string | null>(null);

let era = 0;

/** Takes an answer that followed from something this window did: polls that were under way are now out of date. */
export function take(answer: LeaderView): void {
  era += 1;
  noteHost(answer.now);
  if (view.value && view.value.session_id === answer.session_id && answer.version < view.value.version)
    return;
  view.value = answer;
  inContact.value = true;
}

/** Marks that this window is changing something, so that polls that began before are not believed. */
export function beginChange(): () => void {
  era += 1;
  changing += 1;
  return () => {
    changing -= 1;
    era += 1;
  };
}
let changing = 0;

/** Asks for the session once, outside the rhythm. */
export async function refresh(sid: string): Promise<LeaderView> {
  const answer = await api.view(sid);
  take(answer);
  return answer;
}

async function poll(sid: string): Promise<void> {
  const began = era;
  const overdue = setTimeout(() => {
    inContact.value = false;
  }, PATIENCE_MS);
  try {
    const answer = await api.view(sid);
    noteHost(answer.now);
    inContact.value = true;
    refused.value = null;
    const shown = view.value;
    const older = shown?.session_id === sid && answer.version < shown.version;
    if (began === era && changing === 0 && !older) view.value = answer;
  } catch (error) {
    if (error instanceof Unreachable) inContact.value = false;
    else if (error instanceof Problem && ([403, 404].includes(error.status) || error.code === "link-invalid"))
      refused.value = error.code;
    else if (error instanceof Problem && error.status >= 500) inContact.value = false;
    else if (!(error instanceof Problem)) throw error;
  } finally {
    clearTimeout(overdue);
  }
}

/** How long to wait before asking again: as the server says, or until what is awaited is there. */
export function wait(shown: LeaderView | null): number {
  if (!shown) return EVERY_MS;
  const coming = comesIn(shown.steps.map(({ waiting }) => waiting));
  return Math.min(shown.poll_after_ms, (coming ?? Number.POSITIVE_INFINITY) + LAG_MS);
}

/** Follows a session until the returned function is called. Rests while the window is hidden. */
export function follow(sid: string): () => void {
  if (view.value?.session_id !== sid) view.value = null;
  refused.value = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let stopped = false;
  async function turn(): Promise<void> {
    clearTimeout(timer);
    if (asking || stopped || document.hidden) return;
    asking = true;
    await poll(sid).finally(() => {
      asking = false;
    });
    if (!stopped) timer = setTimeout(turn, wait(view.peek()));
  }
  const wake = () => void turn();
  const offline = () => {
    inContact.value = false;
  };
  document.addEventListener("visibilitychange", wake);
  addEventListener("pageshow", wake);
  addEventListener("online", wake);
  addEventListener("offline", offline);
  const respeak = effect(() => {
    language.value;
    wake();
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    respeak();
    document.removeEventListener("visibilitychange", wake);
    removeEventListener("pageshow", wake);
    removeEventListener("online", wake);
    removeEventListener("offline", offline);
  };
}
