// What a leader's browser keeps of a session while it runs, apart from her sign-in: a plan that is not saved yet, and which
// texts she has said are not alike. It goes when the session has ended.
const KEPT = ["innspill-plan-", "innspill-not-the-same-"] as const;

export const planPlace = (sid: string) => `${KEPT[0]}${sid}`;
export const unlikePlace = (sid: string) => `${KEPT[1]}${sid}`;

/** Deletes what is kept of every session but those that `runs` says yes to. */
export function clearEnded(runs: (sid: string) => boolean): void {
  for (const key of Object.keys(localStorage)) {
    const prefix = KEPT.find((one) => key.startsWith(one));
    if (prefix && !runs(key.slice(prefix.length))) localStorage.removeItem(key);
  }
}
