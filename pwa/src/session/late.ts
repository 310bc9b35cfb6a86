// The steps that the group has left, or whose result is about to be shown, and that still take what was begun here:
// until when, by this phone's own clock. The host says it in the snapshot (shared/domain/left_steps.py). No I/O.
import type { State } from "../api/types.ts";

/** Milliseconds since the epoch by step. */
export type Late = Readonly<Record<string, number>>;

/** So much earlier than the host does a phone end the time of a step, so that what it hands in last is there in time. */
const MARGIN_MS = 2_500;
/** Less than this is for what is on its way, not for a person. */
const WORTH_MS = 10_000;

/** `hostNow` in seconds and `now` in milliseconds are the same moment by the host's clock and by this phone's. */
export function lateIn({ phase, steps }: Pick<State, "phase" | "steps">, hostNow: number, now: number): Late {
  if (phase !== "open") return {};
  const ended = steps.flatMap(({ id, takes_until }): [string, number][] =>
    takes_until ? [[id, now + (takes_until - hostNow) * 1000 - MARGIN_MS]] : [],
  );
  return Object.fromEntries(ended.filter(([, until]) => now < until));
}

/** Whether a person can use the time that a step has left. */
export const isWorth = (late: Late, step: string, now: number): boolean => (late[step] ?? 0) - now > WORTH_MS;
