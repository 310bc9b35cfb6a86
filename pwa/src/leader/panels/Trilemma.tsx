// A warm-up: the question as the room sees it, and how they chose once it is shown.
import type { LeaderView, StepContent } from "../../api/types.ts";
import { PlotTrilemma } from "../../ui/PlotTrilemma.tsx";
import { w } from "../words.ts";

interface Props {
  view: LeaderView;
  content: Extract<StepContent, { type: "trilemma" }>;
}

export function Trilemma({ view, content }: Props) {
  const results = view.results[content.id];
  return (
    <section class="card stack">
      <h2>{content.question}</h2>
      {results?.type === "trilemma" ? (
        <PlotTrilemma results={results} step={content} words={w().plot} />
      ) : (
        <ol role="list" class="options">
          {content.options.map((option) => (
            <li key={option.id}>
              <span class="plot-letter">{option.id.toUpperCase()}</span> {option.text}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
