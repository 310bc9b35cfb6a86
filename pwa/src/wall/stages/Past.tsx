// Since last time: the actions that were taken on before, and what has become of each.
import type { State, StepContent } from "../../api/types.ts";
import { PastActions } from "../../ui/PastActions.tsx";
import { useFitting } from "../fitting.ts";
import { w } from "../words.ts";

interface Props {
  state: State;
  step: Extract<StepContent, { type: "open_actions" }>;
}

const MOST = 8;

export function Past({ state, step }: Props) {
  const shown = useFitting(MOST, JSON.stringify(step.actions));
  const left = step.actions.length - shown;
  return (
    <>
      <PastActions actions={step.actions.slice(0, shown)} words={w().plot} lang={state.language} />
      {left > 0 && <p class="wall-more">{w().more(left)}</p>}
    </>
  );
}
