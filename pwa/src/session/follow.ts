// Hears of changes on a socket, so that the phone need not ask: opens it, keeps it open, opens it again.
import type { State } from "../api/types.ts";

export interface FollowerOptions {
  /** Where the socket should be now; null when there should be none. */
  address: () => string | null;
  random: () => number;
  heard: (state: State) => void;
  /** The socket has opened (what changed before is still to be asked for), or is closed. */
  changed: (open: boolean) => void;
}

export interface Follower {
  /** Looks at the address again: opens, closes or moves the socket. */
  turn(): void;
}

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 300_000;
/** API Gateway closes a socket after ten minutes in which nothing was said. */
const QUIET_MS = 8 * 60_000;

export function createFollower({ address, random, heard, changed }: FollowerOptions): Follower {
  let at: string | null = null;
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function later(act: () => void, ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  }

  function stillHere(): void {
    socket?.send("{}");
    later(stillHere, QUIET_MS);
  }

  function open(url: string): void {
    const opening = new WebSocket(url);
    socket = opening;
    opening.onopen = () => {
      failures = 0;
      later(stillHere, QUIET_MS);
      changed(true);
    };
    opening.onmessage = ({ data }) => {
      later(stillHere, QUIET_MS);
      const message = JSON.parse(data as string) as Partial<State>;
      if (message.step) heard(message as State);
      else changed(true); // the snapshot was too large for a message
    };
    opening.onclose = () => {
      if (opening !== socket) return; // left on purpose
      changed(false);
      // Longer each time, and each phone another: all sockets of a room may close at once.
      const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) * (0.5 + random());
      failures += 1;
      later(() => open(url), wait);
    };
  }

  return {
    turn() {
      const wanted = address();
      if (wanted === at) return;
      at = wanted;
      clearTimeout(timer);
      const old = socket;
      socket = undefined;
      old?.close();
      if (old) changed(false);
      if (wanted) open(wanted);
    },
  };
}
