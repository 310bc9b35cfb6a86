// What kind of contribution it is, by word, shape and colour (in that order of weight).
import type { Kind } from "../api/types.ts";
import type { PlotWords } from "./plot-words/words.ts";

const SHAPES: Record<Kind, string> = {
  works_well: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z",
  challenging: "M8 1.5 15 14.5H1z",
  idea: "M8 .5 15.5 8 8 15.5.5 8z",
};

export function PlotKind({ kind, words }: { kind: Kind; words: Pick<PlotWords, "kinds"> }) {
  return (
    <span class={`plot-kind plot-kind-${kind}`}>
      <svg viewBox="0 0 16 16" width="0.8em" height="0.8em" aria-hidden="true">
        <path d={SHAPES[kind]} fill="currentColor" />
      </svg>{" "}
      {words.kinds[kind]}
    </span>
  );
}
