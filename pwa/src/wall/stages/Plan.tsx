// The approval: the actions to choose from, then how many stand behind each.
import type { Results, State, StepContent } from "../../api/types.ts";
import { PlotPlan, takenFirst } from "../../ui/PlotPlan.tsx";
import { useFitting } from "../fitting.ts";
import { w } from "../words.ts";
import { Actions } from "./Actions.tsx";

interface Props {
  state: State;
  step: Extract<StepContent, { type: "plan" }>;
}

const MOST = 8;

function Approvals({ state, results }: { state: State; results: Extract<Results, { type: "plan" }> }) {
  const actions = takenFirst(results.actions, state.decision?.taken ?? results.chosen ?? []);
  const shown = useFitting(MOST, actions.map(({ title }) => title).join());
  return (
    <>
      <PlotPlan
        results={{ ...results, actions: actions.slice(0, shown) }}
        decision={state.decision}
        words={w().plot}
        lang={state.language}
      />
      {actions.length > shown && <p class="wall-more">{w().more(actions.length - shown)}</p>}
    </>
  );
}

export function Plan({ state, step }: Props) {
  const results = state.results[step.id];
  if (results?.type === "plan") return <Approvals state={state} results={results} />;
  if (step.actions.length === 0) return <p class="wall-lead">{w().noActions}</p>;
  return <Actions actions={step.actions} most={MOST} more={w().more} lang={state.language} />;
}
