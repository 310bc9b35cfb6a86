// One thing that is handed in with one ticket, and how an answer of the server changes it. No I/O.
import type { Problem } from "../api/client.ts";
import type { ContributionBody } from "../api/phone.ts";
import type { Choices } from "../api/types.ts";

export type Status = "waiting" | "sending" | "sent" | "refused";

interface Common {
  step: string;
  /** Which of the step's tickets. */
  at: number;
  /** Grows with every change; for a ballot it is what the server orders by. */
  revision: number;
  status: Status;
  /** The problem's code when refused, else null. */
  code: string | null;
  /** The person has been told of the refusal. */
  told?: boolean;
}
/** `want` null means: take it back. `accepted` is what the server holds, as far as we know. */
export type ContributionEntry = Common & {
  type: "contribution";
  want: ContributionBody | null;
  accepted: ContributionBody | null;
  /**
   * The server may still hold a text of this ticket that was taken back: that goes first, so that the new text is not
   * taken for an edit of it. The revision at which this was so.
   */
  anew?: number | undefined;
};
export type BallotEntry = Common & {
  type: "ballot";
  want: Choices;
  /** This person has gone through everything. */
  finished?: boolean;
  /** The group has gone on: what there is has been handed in, and no more is coming. */
  left?: boolean;
};
export type Entry = ContributionEntry | BallotEntry;

/** What the host is told, so that a count-down can end when nobody is on the way any more. */
export const saysFinished = ({ finished, left }: BallotEntry): boolean => Boolean(finished || left);

export const keyOf = (entry: { step: string; at: number }) => `${entry.step}/${entry.at}`;

export const withStatus = (entry: Entry, status: Status, code: string | null = null): Entry => ({
  ...entry,
  status,
  code,
  told: false,
});

/** Answers that may be different next time: the server's own trouble, not ours. */
export const isPassing = ({ status }: Problem) => status >= 500 || status === 429 || status === 408;

/** The server has taken `sent`, while the entry may have moved on to `now`. Null: nothing is left to keep. */
export function afterYes(now: Entry, sent: Entry): Entry | null {
  const unchanged = now.revision === sent.revision;
  const next = withStatus(now, unchanged ? "sent" : "waiting");
  if (next.type === "ballot" || sent.type === "ballot") return next;
  if (unchanged && next.want === null) return null;
  const anew = next.anew === sent.anew ? undefined : next.anew;
  return { ...next, accepted: sent.want, anew };
}

/** The server has refused `sent` for good. Null: nothing is left to keep. */
export function afterNo(now: Entry, sent: Entry, code: string): Entry | null {
  const takingBack = sent.type === "contribution" && sent.want === null;
  if (takingBack && code === "ticket-unknown") return afterYes(now, sent);
  if (now.revision !== sent.revision) return withStatus(now, "waiting");
  // Another tab of this phone is ahead; what was chosen here just now is newer, so step past it.
  if (code === "ballot-older" && now.revision < 1e9)
    return withStatus({ ...now, revision: now.revision * 2 + 1 }, "waiting");
  return withStatus(now, "refused", code);
}
