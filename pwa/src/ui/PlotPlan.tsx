// Which actions the room stands behind: one bar of approvals for each.
import type { Results } from "../api/types.ts";
import { PlotBar } from "./PlotBar.tsx";
import { PlotWithheld } from "./PlotWithheld.tsx";
import type { PlotWords } from "./plot-words/words.ts";

interface Props {
  results: Extract<Results, { type: "plan" }>;
  /** The ids this person approved. */
  mine?: readonly string[] | undefined;
  words: PlotWords;
  lang?: string | undefined;
}

export function PlotPlan({ results, mine, words, lang }: Props) {
  const { actions, ballots } = results;
  if (actions.length === 0) return <p class="plot-note">{words.noActions}</p>;
  return (
    <div class="plot">
      <ul role="list" class="plot-rows">
        {actions.map((action) => (
          <li key={action.id} class="plot-row">
            <p class="plot-label">
              <span lang={lang}>{action.title}</span>
              {mine?.includes(action.id) && <span class="plot-tag plot-mine"> {words.yours}</span>}
            </p>
            {action.approvals !== null && ballots > 0 && (
              <p class="plot-measure">
                <PlotBar share={action.approvals / ballots} />
                <span class="plot-number">
                  <strong>{action.approvals}</strong> · {words.percent(action.approvals / ballots)}
                </span>
              </p>
            )}
          </li>
        ))}
      </ul>
      {results.withheld || ballots === 0 ? (
        <PlotWithheld ballots={ballots} words={words} />
      ) : (
        <p class="plot-foot">{words.answers(ballots)}</p>
      )}
    </div>
  );
}
