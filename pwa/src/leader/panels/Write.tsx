// Writing: what people are asked, how many contributions of each kind have come, and the list to moderate.
import type { LeaderView, StepContent } from "../../api/types.ts";
import { PlotKind } from "../../ui/PlotKind.tsx";
import { kindCounts } from "../contributions.ts";
import { w } from "../words.ts";
import { Company } from "./Company.tsx";
import { Moderate } from "./Moderate.tsx";
import { Similar } from "./Similar.tsx";

interface Props {
  view: LeaderView;
  content: Extract<StepContent, { type: "contribute" }>;
}

export function Write({ view, content }: Props) {
  const words = w().write;
  const counts = kindCounts(content.id);
  return (
    <div class="stack">
      {view.submitted === 0 && (
        <p class="notice">
          <strong>{words.none}</strong> {words.sayThis}
        </p>
      )}
      <Company step={content.id} handedIn={view.submitted} />
      <ul role="list" class="kinds">
        {content.kinds.map((kind) => (
          <li key={kind.id} class="card">
            <p>
              <PlotKind kind={kind.id} words={{ kinds: { ...w().plot.kinds, [kind.id]: kind.label } }} />
            </p>
            <p class="kind-number">{counts[kind.id]}</p>
            <p class="hint">{kind.prompt}</p>
          </li>
        ))}
      </ul>
      <Similar lang={view.language} />
      <Moderate lang={view.language} themes={view.themes} />
    </div>
  );
}
