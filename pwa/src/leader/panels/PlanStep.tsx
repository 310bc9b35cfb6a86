// The approval: what the room is asked to stand behind; then who supports what, and who does it by when.
import type { LeaderView, StepContent } from "../../api/types.ts";
import { PlotPlan } from "../../ui/PlotPlan.tsx";
import { isComing } from "../guards.ts";
import { w } from "../words.ts";
import { Decide } from "./Decide.tsx";
import { PlanEditor } from "./PlanEditor.tsx";

interface Props {
  view: LeaderView;
  content: Extract<StepContent, { type: "plan" }>;
}

export function PlanStep({ view, content }: Props) {
  const words = w().approval;
  const results = view.results[content.id];
  if (content.collecting)
    return content.actions.length === 0 ? (
      <p class="notice">
        <strong>{words.empty}</strong> {words.emptyHelp}
      </p>
    ) : (
      <section class="card stack" aria-labelledby="asked">
        <h2 id="asked">{words.asked}</h2>
        <ol lang={view.language} class="asked">
          {content.actions.map((action) => (
            <li key={action.id}>{action.title}</li>
          ))}
        </ol>
        <p class="hint">{words.fixed}</p>
      </section>
    );
  return (
    <div class="discuss">
      <section class="card stack" aria-labelledby="approvals">
        <h2 id="approvals">{words.result}</h2>
        {results?.type === "plan" ? (
          <PlotPlan results={results} decision={view.decision} words={w().plot} lang={view.language} />
        ) : (
          <p>{isComing(view, content.id) ? w().awaited.result : w().plot.nobody}</p>
        )}
      </section>
      <div class="stack">
        <Decide view={view} />
        <PlanEditor lang={view.language} agreed={false} />
      </div>
    </div>
  );
}
