// What is taken on: as the answers chose, unless the leader decides otherwise; and the action to begin with.

import type { LeaderView } from "../../api/types.ts";
import { isBlank } from "../../session/visible.ts";
import { firstOf, takenOn } from "../plan.ts";
import { beginWith, decideAsChosen, decideOn, draft } from "../plan-store.ts";
import { w } from "../words.ts";

/** What the answers chose: null when they cannot choose. */
function chosenIn(view: LeaderView): readonly string[] | null {
  const step = view.steps.findLast(({ type }) => type === "plan");
  const results = step && view.results[step.id];
  return results?.type === "plan" ? results.chosen : null;
}

function why(view: LeaderView, chosen: readonly string[] | null): string {
  const words = w().actions.decide;
  if (chosen === null)
    return view.steps.some(({ type, handed_in }) => type === "plan" && handed_in > 0)
      ? words.tooFew
      : words.noChoice;
  const taken = takenOn(draft.value, chosen);
  const same = taken.length === chosen.length && chosen.every((id) => taken.includes(id));
  return same ? words.byBallots : words.differs;
}

export function Decide({ view }: { view: LeaderView }) {
  const words = w().actions.decide;
  const plan = draft.value;
  const actions = plan.actions.filter(({ title }) => !isBlank(title));
  if (view.decision === null || actions.length === 0) return null;
  const chosen = chosenIn(view);
  const taken = takenOn(plan, chosen);
  const first = firstOf(plan, chosen);
  const decided = plan.taken !== null || plan.first !== null;
  return (
    <section class="card stack decide" aria-labelledby="decide">
      <h2 id="decide">{words.title}</h2>
      <p class="hint">{why(view, chosen)}</p>
      <ul role="list" class="stack">
        {actions.map(({ id, title }) => (
          <li key={id} class={taken.includes(id) ? "decide-row decide-taken" : "decide-row"}>
            <label class="decide-take">
              <input
                type="checkbox"
                checked={taken.includes(id)}
                aria-label={words.take(title)}
                onChange={(event) => decideOn(id, event.currentTarget.checked, chosen)}
              />
              <span lang={view.language}>{title}</span>
              {chosen?.includes(id) && <span class="plot-tag plot-chosen">{w().plot.chosen}</span>}
            </label>
            {taken.includes(id) && (
              <label class="decide-first">
                <input
                  type="radio"
                  name="begin-with"
                  checked={id === first}
                  aria-label={words.firstNamed(title)}
                  onChange={() => beginWith(id)}
                />
                {words.first}
              </label>
            )}
          </li>
        ))}
      </ul>
      {taken.length === 0 && <p class="notice">{words.none}</p>}
      {decided && (
        <button type="button" class="quiet" onClick={decideAsChosen}>
          {words.asChosen}
        </button>
      )}
    </section>
  );
}

/** What is decided, in a sentence, for the moment before the session ends. */
export function decided(view: LeaderView): string {
  const words = w().actions.decide;
  const plan = draft.value;
  if (plan.actions.length === 0 || view.decision === null) return "";
  const chosen = chosenIn(view);
  const taken = takenOn(plan, chosen);
  const first = plan.actions.find(({ id }) => id === firstOf(plan, chosen));
  return first ? words.closing(taken.length, first.title) : words.none;
}
