// The public snapshot on the wall: followed as a phone does, in the session's language or the one in the address.
import { effect, signal } from "@preact/signals";
import type { State } from "../api/types.ts";
import type { Language } from "../i18n/index.ts";
import { createPoller } from "../session/poller.ts";
import { readAddress } from "./address.ts";
import { choose } from "./words.ts";

export const state = signal<State | null>(null);
export const inContact = signal(true);
/** There is no session to show: the address has none, or the server does not know it. */
export const nothing = signal(false);

/** There is one shared screen: it asks for what the room awaits as soon as that is there. */
const LAG_MS = 50;

let stop = () => {};

async function show(next: State, language: Language): Promise<void> {
  if (document.documentElement.lang !== language) await choose(language);
  state.value = next;
}

function follow(): void {
  stop();
  const { session, language } = readAddress(location.hash);
  state.value = null;
  nothing.value = session === null;
  if (session === null) return;
  const poller = createPoller({ session, language: () => language ?? "", lag: () => LAG_MS });
  const ends = [
    effect(() => {
      const next = poller.state.value;
      if (next) void show(next, language ?? next.language);
    }),
    effect(() => {
      inContact.value = poller.connection.value !== "unreachable";
    }),
    effect(() => {
      nothing.value = poller.refused.value !== null;
    }),
    poller.stop,
  ];
  stop = () => {
    for (const end of ends) end();
  };
  poller.start();
}

/** Starts following the address; from then on the wall looks after itself. */
export function begin(): void {
  addEventListener("hashchange", follow);
  follow();
}
