// How long to wait before trying again: longer after each failure, never shorter than the host asks, and never in step
// with the other phones in the room.
import { Busy } from "../api/client.ts";

const FIRST_MS = 1_000;
const LAST_MS = 30_000;
/** Up to this share is added to a wait. */
const JITTER = 0.5;

/** Milliseconds to wait after the `failures`-th failure in a row, which was `error`. */
export function waitAfter(error: unknown, failures: number, random = Math.random): number {
  const own = Math.min(LAST_MS, FIRST_MS * 2 ** (failures - 1));
  const asked = error instanceof Busy ? error.afterMs : 0;
  return Math.max(own, asked) * (1 + JITTER * random());
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
