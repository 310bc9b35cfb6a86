// The last questions: what is asked, and how the room answers once it is shown.
import type { LeaderView, StepContent } from "../../api/types.ts";
import { PlotPulse } from "../../ui/PlotPulse.tsx";
import { w } from "../words.ts";

interface Props {
  view: LeaderView;
  content: Extract<StepContent, { type: "pulse" }>;
}

export function Pulse({ view, content }: Props) {
  const results = view.results[content.id];
  return (
    <section class="card stack">
      {results?.type === "pulse" ? (
        <PlotPulse results={results} step={content} words={w().plot} />
      ) : (
        <>
          <ul class="asked">
            {content.items.map((item) => (
              <li key={item.id}>{item.text}</li>
            ))}
          </ul>
          <p class="hint">{w().plot.scale(content.low, content.high)}</p>
        </>
      )}
    </section>
  );
}
