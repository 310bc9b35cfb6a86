// The words that result plots need, the same on the phone, the leader's screen and the wall.
import type { Kind, Reason, Status } from "../../api/types.ts";

export interface PlotWords {
  /** "12 of 24" */
  outOf: (n: number, total: number) => string;
  /** "24 answers" */
  answers: (n: number) => string;
  /** A share between 0 and 1: "50 %" */
  percent: (share: number) => string;
  /** "average 4.2", with the language's own decimal sign */
  mean: (value: number) => string;
  /** "1 = Less important, 5 = Very important" */
  scale: (low: string, high: string) => string;
  /** "2 passed" */
  passed: (n: number) => string;
  /** Read aloud instead of the bar: how many chose each of 1 to 5, and how many passed. */
  spread: (counts: readonly number[], passed: number) => string;
  /** Where a contribution may stand once chance is allowed for: "place 2–5" */
  place: (best: number, worst: number) => string;
  /** The same for the ear, with how many places there are. */
  placeOf: (best: number, worst: number, total: number) => string;
  placeHint: string;
  /** Said of contributions with the same score. */
  tied: string;
  split: string;
  withheld: string;
  /** From how many on they are shown. */
  withheldWhy: (least: number) => string;
  /** Said when a step was opened again and its numbers are those shown before. */
  kept: string;
  /** A contribution that was not asked about by itself: merged or hidden while people judged. */
  unnumbered: string;
  /** An action that was not in the plan when people chose. */
  addedSince: string;
  unconfirmed: string;
  unconfirmedWhy: string;
  nobody: string;
  noActions: string;
  /** The action that was chosen first, and each that was chosen with it. */
  first: string;
  chosen: string;
  /** How they were chosen, in one sentence that the room understands. */
  chosenHow: string;
  /** Where the leader has decided otherwise than the answers, or decides alone. */
  decided: { added: string; leftOut: string; leader: string };
  /** What became of an action that was taken on earlier. */
  past: {
    states: Record<Status, string>;
    learned: string;
    became: string;
    /** "by 3 May" */
    by: (date: string) => string;
  };
  yours: string;
  more: (n: number) => string;
  kinds: Record<Kind, string>;
  /** Over the other texts of a merged group: "2 more said the same:" */
  same: (n: number) => string;
  /** Why the leader has hidden something. */
  reasons: Record<Reason, string>;
}
