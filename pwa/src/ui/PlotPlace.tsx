// Where a contribution may stand among the others: an interval in words and as a stretch of a line.
import type { PlotWords } from "./plot-words/words.ts";

interface Props {
  rank: { best: number; worst: number };
  total: number;
  words: PlotWords;
}

export function PlotPlace({ rank, total, words }: Props) {
  const start = ((rank.best - 1) / total) * 100;
  const width = ((rank.worst - rank.best + 1) / total) * 100;
  return (
    <span class="plot-place">
      <span aria-hidden="true">{words.place(rank.best, rank.worst)}</span>
      <span class="visually-hidden">{words.placeOf(rank.best, rank.worst, total)}.</span>
      <span class="plot-line" aria-hidden="true">
        <span class="plot-stretch" style={{ insetInlineStart: `${start}%`, inlineSize: `${width}%` }} />
      </span>
    </span>
  );
}
