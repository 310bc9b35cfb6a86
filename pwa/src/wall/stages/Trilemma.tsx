// A warm-up: the three answers, then how the room chose.
import type { State, StepContent } from "../../api/types.ts";
import { PlotTrilemma } from "../../ui/PlotTrilemma.tsx";
import { w } from "../words.ts";

interface Props {
  state: State;
  step: Extract<StepContent, { type: "trilemma" }>;
}

export function Trilemma({ state, step }: Props) {
  const results = state.results[step.id];
  if (results?.type === "trilemma") return <PlotTrilemma results={results} step={step} words={w().plot} />;
  return (
    <ol role="list" class="wall-options">
      {step.options.map((option) => (
        <li key={option.id}>
          <span class="plot-letter">{option.id.toUpperCase()}</span> {option.text}
        </li>
      ))}
    </ol>
  );
}
