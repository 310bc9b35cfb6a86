// How people left the room: each statement with its spread from 1 to 5.
import type { Results, Scale, StepContent } from "../api/types.ts";
import { PlotKept } from "./PlotKept.tsx";
import { PlotScale } from "./PlotScale.tsx";
import { PlotWithheld } from "./PlotWithheld.tsx";
import type { PlotWords } from "./plot-words/words.ts";

interface Props {
  results: Extract<Results, { type: "pulse" }>;
  step?: StepContent | undefined;
  mine?: Record<string, number | string> | undefined;
  words: PlotWords;
}

export function PlotPulse({ results, step, mine, words }: Props) {
  const hidden = results.withheld || results.ballots === 0;
  return (
    <div class="plot">
      <PlotKept results={results} words={words} />
      <ul role="list" class="plot-rows">
        {results.items.map((item) => {
          const own = mine?.[item.id];
          return (
            <li key={item.id} class="plot-row">
              <p class="plot-label plot-between">
                <span>{item.text}</span>
                {item.mean !== null && !hidden && <span class="plot-quiet">{words.mean(item.mean)}</span>}
              </p>
              {item.counts && !hidden && (
                <PlotScale
                  counts={item.counts}
                  mine={own === undefined ? undefined : (String(own) as Scale)}
                  words={words}
                />
              )}
            </li>
          );
        })}
      </ul>
      {hidden ? (
        <PlotWithheld results={results} words={words} />
      ) : (
        <p class="plot-foot">
          {words.answers(results.ballots)}
          {step?.type === "pulse" && `. ${words.scale(step.low, step.high)}.`}
        </p>
      )}
    </div>
  );
}
