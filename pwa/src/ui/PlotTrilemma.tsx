// How the room chose between three things one cannot have at once: three bars with their numbers.
import type { Results, StepContent } from "../api/types.ts";
import { PlotBar } from "./PlotBar.tsx";
import { PlotKept } from "./PlotKept.tsx";
import { PlotWithheld } from "./PlotWithheld.tsx";
import type { PlotWords } from "./plot-words/words.ts";

interface Props {
  results: Extract<Results, { type: "trilemma" }>;
  step?: StepContent | undefined;
  mine?: string | undefined;
  words: PlotWords;
}

export function PlotTrilemma({ results, step, mine, words }: Props) {
  const { counts, ballots } = results;
  const text = (id: string) =>
    step?.type === "trilemma" ? step.options.find((option) => option.id === id)?.text : undefined;
  return (
    <div class="plot">
      <PlotKept results={results} words={words} />
      <ul role="list" class="plot-rows">
        {(["a", "b", "c"] as const).map((id) => (
          <li key={id} class="plot-row">
            <p class="plot-label">
              <span class="plot-letter">{id.toUpperCase()}</span>{" "}
              <span>
                {text(id)}
                {mine === id && <span class="plot-tag plot-mine"> {words.yours}</span>}
              </span>
            </p>
            {counts && ballots > 0 && (
              <p class="plot-measure">
                <PlotBar share={counts[id] / ballots} />
                <span class="plot-number">
                  <strong>{counts[id]}</strong> · {words.percent(counts[id] / ballots)}
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {!counts || ballots === 0 ? (
        <PlotWithheld results={results} words={words} />
      ) : (
        <p class="plot-foot">{words.answers(ballots)}</p>
      )}
    </div>
  );
}
