// The talk: the priorities on one side, what is agreed and the actions on the other.
import type { LeaderView, StepContent } from "../../api/types.ts";
import { judgeStep } from "../guards.ts";
import { busy, show } from "../moves.ts";
import { w } from "../words.ts";
import { Groups } from "./Groups.tsx";
import { PlanEditor } from "./PlanEditor.tsx";
import { Ranked } from "./Ranked.tsx";

interface Props {
  view: LeaderView;
  content: Extract<StepContent, { type: "discuss" }>;
}

function Priorities({ view }: { view: LeaderView }) {
  const words = w().discuss;
  const step = judgeStep(view);
  const results = step ? view.results[step.id] : undefined;
  if (step?.waiting) return <p>{w().awaited.result}</p>;
  if (!step || results?.type !== "judge")
    return (
      <p class="notice">
        <strong>{words.noPriorities}</strong> {words.noPrioritiesHelp}
      </p>
    );
  return (
    <>
      {!step.revealed && (
        <div class="notice stack">
          <p>{words.notShown}</p>
          <button type="button" aria-disabled={busy.value} onClick={() => void show(step.id, true)}>
            {words.showPriorities}
          </button>
        </div>
      )}
      <Ranked view={view} step={step.id} results={results} />
    </>
  );
}

export function Discuss({ view, content }: Props) {
  const words = w().discuss;
  return (
    <div class="discuss">
      <div class="stack">
        {content.prompts.length > 0 && (
          <section class="card">
            <h2>{words.prompts}</h2>
            <ul>
              {content.prompts.map((prompt) => (
                <li key={prompt}>{prompt}</li>
              ))}
            </ul>
          </section>
        )}
        <Groups view={view} content={content} />
        <section class="card stack" aria-labelledby="priorities">
          <h2 id="priorities">{w().judge.ranked}</h2>
          <Priorities view={view} />
        </section>
      </div>
      <PlanEditor lang={view.language} />
    </div>
  );
}
