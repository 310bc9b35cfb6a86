// The public snapshot on the wall: asked for as often as the server wishes, kept when contact is lost.
import { signal } from "@preact/signals";
import { Problem, send, Unreachable } from "../api/client.ts";
import type { State } from "../api/types.ts";
import { readAddress, type WallAddress } from "./address.ts";
import { choose } from "./words.ts";

const SOONEST_MS = 1000;
const LATEST_MS = 2000;
const LOST_MS = 3000;

export const state = signal<State | null>(null);
export const inContact = signal(true);
/** There is no session to show: the address has none, or the server does not know it. */
export const nothing = signal(false);

let where: WallAddress = { session: null, language: null };
let etag = "";
let timer: ReturnType<typeof setTimeout> | undefined;
let asking = false;

async function take(answer: State): Promise<void> {
  if (state.value?.session_id === answer.session_id && answer.version < state.value.version) return;
  const language = where.language ?? (answer.language as WallAddress["language"]) ?? "en";
  if (!state.value || document.documentElement.lang !== language) await choose(language);
  state.value = answer;
}

async function ask(sid: string): Promise<void> {
  const query = where.language ? `?language=${where.language}` : "";
  try {
    const headers: Record<string, string> = etag ? { "If-None-Match": etag } : {};
    const response = await send(`/api/sessions/${sid}/state${query}`, { headers });
    inContact.value = true;
    nothing.value = false;
    if (response.status === 304 || sid !== where.session) return;
    const answer = (await response.json()) as State;
    await take(answer);
    etag = response.headers.get("ETag") ?? "";
  } catch (error) {
    if (error instanceof Problem && error.status === 404) nothing.value = true;
    else if (error instanceof Problem || error instanceof Unreachable) inContact.value = false;
    else throw error;
  }
}

function pause(): number {
  const shown = state.value;
  if (!inContact.value || !shown) return LOST_MS;
  if (shown.phase === "closed") return shown.poll_after_ms;
  return Math.min(Math.max(shown.poll_after_ms, SOONEST_MS), LATEST_MS);
}

async function turn(): Promise<void> {
  clearTimeout(timer);
  if (asking || document.hidden || !where.session) return;
  asking = true;
  await ask(where.session).finally(() => {
    asking = false;
  });
  timer = setTimeout(turn, pause());
}

function follow(): void {
  where = readAddress(location.hash);
  etag = "";
  nothing.value = where.session === null;
  if (state.value?.session_id !== where.session) state.value = null;
  void turn();
}

/** Starts following the address; from then on the wall looks after itself. */
export function begin(): void {
  const wake = () => void turn();
  addEventListener("hashchange", follow);
  document.addEventListener("visibilitychange", wake);
  addEventListener("pageshow", wake);
  addEventListener("online", wake);
  follow();
}
