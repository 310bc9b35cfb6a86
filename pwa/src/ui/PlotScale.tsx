// Judgements 1 to 5 as five bars, always in the same places: one hump is agreement, two are split opinions. Each bar has its
// count above and its grade below; the passes stand apart.
import type { Counts, Scale } from "../api/types.ts";
import type { PlotWords } from "./plot-words/words.ts";

const GRADES = ["1", "2", "3", "4", "5"] as const;

interface Props {
  counts: Counts;
  mine?: Scale | undefined;
  words: PlotWords;
}

export function PlotScale({ counts, mine, words }: Props) {
  const numbers = GRADES.map((grade) => counts[grade]);
  const most = Math.max(...numbers);
  return (
    <div class="plot-scale">
      <p class="visually-hidden">
        {words.spread(numbers, counts.pass)}
        {mine ? ` ${words.yours}: ${mine === "pass" ? words.passed(1) : mine}.` : ""}
      </p>
      <div class="plot-scale-bars" aria-hidden="true">
        {most > 0 && (
          <div class="plot-columns">
            {GRADES.map((grade) => (
              <div key={grade} class="plot-column" style={{ "--share": counts[grade] / most }}>
                <span class="plot-count">{counts[grade] || ""}</span>
                <span class={`plot-part plot-part-${counts[grade] ? grade : "none"}`} />
                <span class={mine === grade ? "plot-grade plot-mine" : "plot-grade"}>{grade}</span>
              </div>
            ))}
          </div>
        )}
        {counts.pass > 0 && (
          <span class={mine === "pass" ? "plot-pass plot-mine" : "plot-pass"}>
            {words.passed(counts.pass)}
          </span>
        )}
      </div>
    </div>
  );
}
