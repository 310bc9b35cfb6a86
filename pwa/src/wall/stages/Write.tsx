// Writing: what people are asked to write about. Nothing of what comes in is shown.
import type { StepContent } from "../../api/types.ts";
import { PlotKind } from "../../ui/PlotKind.tsx";
import { w } from "../words.ts";

export function Write({ step }: { step: Extract<StepContent, { type: "contribute" }> }) {
  return (
    <>
      <ul role="list" class="wall-kinds">
        {step.kinds.map((kind) => (
          <li key={kind.id}>
            <PlotKind kind={kind.id} words={{ kinds: { ...w().plot.kinds, [kind.id]: kind.label } }} />
            <p>{kind.prompt}</p>
          </li>
        ))}
      </ul>
      <p class="wall-lead">{w().anonymous}</p>
    </>
  );
}
