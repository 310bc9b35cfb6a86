// Which actions the room stands behind: one bar of approvals for each, those that are taken on above the others.
import type { Decision, Results } from "../api/types.ts";
import { PlotBar } from "./PlotBar.tsx";
import { PlotKept } from "./PlotKept.tsx";
import { PlotWithheld } from "./PlotWithheld.tsx";
import type { PlotWords } from "./plot-words/words.ts";

type PlanResults = Extract<Results, { type: "plan" }>;

interface Props {
  results: PlanResults;
  /** What is decided, where that is known already. */
  decision?: Decision | null | undefined;
  /** The ids this person approved. */
  mine?: readonly string[] | undefined;
  words: PlotWords;
  lang?: string | undefined;
}

/** A plan's actions with those that are taken on first, in their order; `taken` is what the decision says. */
export function takenFirst<T extends { id: string }>(actions: readonly T[], taken: readonly string[]): T[] {
  const place = (id: string) => (taken.includes(id) ? taken.indexOf(id) : taken.length);
  return actions.toSorted((a, b) => place(a.id) - place(b.id));
}

interface TagProps {
  id: string;
  chosen: readonly string[] | null;
  taken: readonly string[];
  /** Whether it says something that this one is taken on: others are not, or the leader differs. */
  telling: boolean;
  words: PlotWords;
}

function Tags({ id, chosen, taken, telling, words }: TagProps) {
  const on = taken.includes(id);
  const added = on && chosen !== null && !chosen.includes(id);
  return (
    <>
      {id === taken[0] && <span class="plot-tag plot-chosen"> {words.first}</span>}
      {on && id !== taken[0] && telling && !added && (
        <span class="plot-tag plot-chosen"> {words.chosen}</span>
      )}
      {added && <span class="plot-tag"> {words.decided.added}</span>}
      {!on && chosen?.includes(id) && <span class="plot-tag"> {words.decided.leftOut}</span>}
    </>
  );
}

export function PlotPlan({ results, decision, mine, words, lang }: Props) {
  const { ballots, chosen } = results;
  if (results.actions.length === 0) return <p class="plot-note">{words.noActions}</p>;
  const taken = decision?.taken ?? chosen ?? [];
  const differs = (decision?.added.length ?? 0) + (decision?.left_out.length ?? 0) > 0;
  const telling = differs || taken.length < results.actions.length;
  const byLeader = decision?.by === "leader" && telling;
  return (
    <div class="plot">
      <PlotKept results={results} words={words} />
      <ul role="list" class="plot-rows">
        {takenFirst(results.actions, taken).map((action) => (
          <li key={action.id} class="plot-row">
            <p class="plot-label plot-flowing">
              <span lang={lang}>{action.title}</span>
              <Tags id={action.id} chosen={chosen} taken={taken} telling={telling} words={words} />
              {mine?.includes(action.id) && <span class="plot-tag plot-mine"> {words.yours}</span>}
            </p>
            {action.approvals === null && !results.withheld && ballots > 0 && (
              <p class="plot-tag">{words.addedSince}</p>
            )}
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
      {byLeader && <p class="plot-note">{words.decided.leader}</p>}
      {results.withheld || ballots === 0 ? (
        <PlotWithheld results={results} words={words} />
      ) : (
        <>
          {telling && taken.length > 0 && !byLeader && <p class="plot-note">{words.chosenHow}</p>}
          <p class="plot-foot">{words.answers(ballots)}</p>
        </>
      )}
    </div>
  );
}
