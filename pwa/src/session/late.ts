// The steps that the group has left, or whose result is about to be shown, and that still take what was begun here:
// until when, by the host's clock. The snapshot says it (shared/domain/left_steps.py). No I/O.
import type { State } from "../api/types.ts";

/** Seconds since the epoch by step. */
export type Late = Readonly<Record<string, number>>;

/** So much earlier than the host does a phone end the time of a step, so that what it hands in last is there in time. */
const MARGIN = 2.5;
/** Less than this is for what is on its way, not for a person. */
const WORTH = 10;

export function lateIn({ phase, steps }: Pick<State, "phase" | "steps">, now: number): Late {
  if (phase !== "open") return {};
  const ended = steps.map(({ id, takes_until }) => [id, (takes_until ?? 0) - MARGIN] as const);
  return Object.fromEntries(ended.filter(([, until]) => now < until));
}

/** Whether a person can use the time that a step has left. */
export const isWorth = (late: Late, step: string, now: number): boolean => (late[step] ?? 0) - now > WORTH;
