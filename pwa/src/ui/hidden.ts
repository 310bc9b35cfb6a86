// What the room is told of hidden contributions: how many for which reason, never a text.
import type { Reason } from "../api/types.ts";
import type { PlotWords } from "./plot-words/words.ts";

/** The reasons in the order in which the leader chooses from them. */
export const REASONS: readonly Reason[] = ["names_person", "hurtful", "off_topic", "duplicate", "other"];

/** "names a person (2), hurtful (1)" */
export const whyHidden = (
  counts: Partial<Record<Reason, number>>,
  words: Pick<PlotWords, "reasons">,
): string =>
  REASONS.flatMap((reason) => (counts[reason] ? [`${words.reasons[reason]} (${counts[reason]})`] : [])).join(
    ", ",
  );
