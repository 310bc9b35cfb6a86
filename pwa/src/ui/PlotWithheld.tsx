// What stands in a plot's place when numbers would not be safe to show, or nobody has answered.
import { useContext } from "preact/hooks";
import type { Results } from "../api/types.ts";
import { Least } from "./least.ts";
import type { PlotWords } from "./plot-words/words.ts";

type Withheld = Pick<Extract<Results, { type: "pulse" }>, "ballots" | "unconfirmed">;

export function PlotWithheld({ results, words }: { results: Withheld; words: PlotWords }) {
  const least = useContext(Least);
  if (results.ballots === 0) return <p class="plot-note">{words.nobody}</p>;
  return (
    <p class="plot-note">
      <strong>{results.unconfirmed ? words.unconfirmed : words.withheld}.</strong>{" "}
      {results.unconfirmed ? words.unconfirmedWhy : words.withheldWhy(least)}
    </p>
  );
}
