// What stands in a plot's place when too few have answered for numbers to be safe to show, or nobody has.
import type { PlotWords } from "./plot-words/words.ts";

export function PlotWithheld({ ballots, words }: { ballots: number; words: PlotWords }) {
  if (ballots === 0) return <p class="plot-note">{words.nobody}</p>;
  return (
    <p class="plot-note">
      <strong>{words.withheld}.</strong> {words.withheldWhy}
    </p>
  );
}
