// Going through: only how many there are while people read (anything more would steer), then the priorities.
import type { State, StepContent } from "../../api/types.ts";
import { whyHidden } from "../../ui/hidden.ts";
import { type JudgeResults, PlotJudge } from "../../ui/PlotJudge.tsx";
import { useFitting } from "../fitting.ts";
import { w } from "../words.ts";

interface Props {
  state: State;
  step: Extract<StepContent, { type: "judge" }>;
}

const TOP = 5;

function Ranked({ state, step, results }: Props & { results: JudgeResults }) {
  const limit = useFitting(TOP, results.contributions.map(({ id }) => id).join());
  return (
    <div class="wall-ranked">
      <PlotJudge
        results={results}
        step={step}
        words={w().plot}
        themes={state.themes}
        lang={state.language}
        limit={limit}
      />
    </div>
  );
}

export function Judge({ state, step }: Props) {
  const results = state.results[step.id];
  if (results?.type === "judge") return <Ranked state={state} step={step} results={results} />;
  // How many there are to go through is not known yet.
  if (step.waiting && step.waiting.step !== step.id) return <p class="wall-lead">{step.text}</p>;
  return (
    <>
      <p class="wall-lead">{step.text}</p>
      <p class="wall-lead">{w().plot.scale(step.low, step.high)}</p>
      <p class="wall-come">
        {w().toRead(step.contributions.count)}
        {state.hidden > 0 && (
          <small>
            {` · ${w().hidden(state.hidden)}: `}
            {whyHidden(state.hidden_for, w().plot)}
          </small>
        )}
      </p>
      {step.reading && <p class="wall-lead">{w().reading.share(step.reading.quota)}</p>}
    </>
  );
}
