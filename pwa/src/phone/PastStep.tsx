// Since last time: what the group took on before, and what has become of it, as the leader writes it down.
import type { State, StepContent } from "../api/types.ts";
import { PastActions } from "../ui/PastActions.tsx";
import { w } from "./step-i18n.ts";

interface Props {
  state: State;
  step: Extract<StepContent, { type: "open_actions" }>;
}

export function PastStep({ state, step }: Props) {
  return <PastActions actions={step.actions} words={w().plot} lang={state.language} />;
}
