// One bar of judgements 1 to 5, the passes apart: each part carries its count and, below it, the grade it stands for.
import type { Counts, Scale } from "../api/types.ts";
import type { PlotWords } from "./plot-words/words.ts";

const GRADES = ["1", "2", "3", "4", "5"] as const;

/** Grid columns for the counts that are not zero: as wide as they are many, never too narrow for their number. */
export function columns(counts: readonly number[]): string {
  return counts
    .filter((n) => n > 0)
    .map((n) => `minmax(2em, ${n}fr)`)
    .join(" ");
}

export function PlotScale({
  counts,
  mine,
  words,
}: {
  counts: Counts;
  mine?: Scale | undefined;
  words: PlotWords;
}) {
  const numbers = GRADES.map((grade) => counts[grade]);
  const shown = GRADES.filter((grade) => counts[grade] > 0);
  return (
    <div class="plot-scale">
      <p class="visually-hidden">
        {words.spread(numbers, counts.pass)}
        {mine ? ` ${words.yours}: ${mine === "pass" ? words.passed(1) : mine}.` : ""}
      </p>
      <div class="plot-scale-bars" aria-hidden="true">
        {shown.length > 0 && (
          <div class="plot-stack" style={{ gridTemplateColumns: columns(numbers) }}>
            {shown.map((grade) => (
              <span key={grade} class={`plot-part plot-part-${grade}`}>
                {counts[grade]}
              </span>
            ))}
            {shown.map((grade) => (
              <span key={`under-${grade}`} class={mine === grade ? "plot-grade plot-mine" : "plot-grade"}>
                {grade}
              </span>
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
