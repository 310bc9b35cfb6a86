// The steps that the group has left and that still take what was begun here: until when, by this phone's own clock.
// The server's rule is shared/domain/left_steps.py; some of the time has passed when a phone notices. No I/O.

/** Milliseconds since the epoch by step. */
export type Late = Readonly<Record<string, number>>;

/** The server takes what is on its way for 10 s after a step is left or revealed. */
const GRACE_MS = 7_000;
/** So much earlier than the server does a phone end the extra time, so that the last text is there in time. */
const MARGIN_MS = 5_000;

/** Without the steps whose time is over. */
export const stillLate = (late: Late, now: number): Late =>
  Object.fromEntries(Object.entries(late).filter(([, until]) => now < until));

/** After the group has gone on from `step`, which was collecting. */
export const afterLeaving = (late: Late, step: string, now: number, extraMinutes: number): Late => ({
  ...stillLate(late, now),
  [step]: now + Math.max(GRACE_MS, extraMinutes * 60_000 - MARGIN_MS),
});

/** After the results of `revealed` are shown: they take a moment more at most. */
export const afterRevealing = (late: Late, revealed: readonly string[], now: number): Late =>
  Object.fromEntries(
    Object.entries(stillLate(late, now)).map(([step, until]) => [
      step,
      revealed.includes(step) ? Math.min(until, now + GRACE_MS) : until,
    ]),
  );
