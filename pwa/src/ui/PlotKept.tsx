// Above a plot whose numbers were published before its step was opened again, and were kept.
import type { PlotWords } from "./plot-words/words.ts";

export function PlotKept({ results, words }: { results: { kept?: boolean }; words: PlotWords }) {
  return results.kept ? <p class="plot-note">{words.kept}</p> : null;
}
