// Which actions the room stands behind: one bar of approvals for each, those that it chooses together on top.
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
  const { ballots } = results;
  const chosen = results.chosen ?? [];
  if (results.actions.length === 0) return <p class="plot-note">{words.noActions}</p>;
  const place = (id: string) => (chosen.includes(id) ? chosen.indexOf(id) : chosen.length);
  const actions = results.actions.toSorted((a, b) => place(a.id) - place(b.id));
  const telling = chosen.length < actions.length;
  return (
    <div class="plot">
      <ul role="list" class="plot-rows">
        {actions.map((action) => (
          <li key={action.id} class="plot-row">
            <p class="plot-label plot-flowing">
              <span lang={lang}>{action.title}</span>
              {place(action.id) === 0 && chosen.length > 0 ? (
                <span class="plot-tag plot-chosen"> {words.first}</span>
              ) : (
                telling &&
                chosen.includes(action.id) && <span class="plot-tag plot-chosen"> {words.chosen}</span>
              )}
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
        <>
          {telling && chosen.length > 0 && <p class="plot-note">{words.chosenHow}</p>}
          <p class="plot-foot">{words.answers(ballots)}</p>
        </>
      )}
    </div>
  );
}
