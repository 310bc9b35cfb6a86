// The last questions, then how the room answered.
import type { State, StepContent } from "../../api/types.ts";
import { PlotPulse } from "../../ui/PlotPulse.tsx";
import { w } from "../words.ts";

interface Props {
  state: State;
  step: Extract<StepContent, { type: "pulse" }>;
}

export function Pulse({ state, step }: Props) {
  const results = state.results[step.id];
  if (results?.type === "pulse") return <PlotPulse results={results} step={step} words={w().plot} />;
  return (
    <ul role="list" class="wall-options">
      {step.items.map((item) => (
        <li key={item.id}>{item.text}</li>
      ))}
    </ul>
  );
}
