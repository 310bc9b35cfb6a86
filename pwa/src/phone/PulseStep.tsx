// The check-out: a few statements on one screen, each 1 to 5 or skipped.
import type { Judgement, State, StepContent } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { answer } from "./answer.ts";
import { ResultPlot } from "./ResultPlot.tsx";
import { w } from "./step-i18n.ts";

interface Props {
  session: Session;
  state: State;
  step: Extract<StepContent, { type: "pulse" }>;
}
/** A few statements are one ballot, as in going through contributions: saved when all are answered, or when it ends. */
const SAVE_EVERY_MS = 15_000;
const SCALE: Judgement[] = [1, 2, 3, 4, 5, "pass"];

export function PulseStep({ session, state, step }: Props) {
  const chosen = session.drafts.of<Record<string, Judgement>>(step.id).value ?? {};
  const results = state.results[step.id];
  if (results) return <ResultPlot session={session} step={step.id} results={results} />;
  const choose = (item: string, value: Judgement) => {
    const next = { ...chosen, [item]: value };
    const finished = step.items.every((one) => next[one.id] !== undefined);
    answer(session, step.id, next, next, { finished, gap: finished ? 0 : SAVE_EVERY_MS });
  };
  return (
    <div class="stack">
      {step.items.map(({ id, text }) => (
        <fieldset key={id} class="card scale-item" disabled={!step.collecting}>
          <legend>{text}</legend>
          <div class="scale">
            {SCALE.map((value) => (
              <label key={value} class={`step-button value-${value}`}>
                <input
                  type="radio"
                  name={id}
                  value={value}
                  aria-label={rateWord(value, step)}
                  checked={chosen[id] === value}
                  onChange={() => choose(id, value)}
                />
                <span aria-hidden="true">{value === "pass" ? w().pulse.pass : value}</span>
              </label>
            ))}
          </div>
          <p class="ends" aria-hidden="true">
            <span>{step.low}</span>
            <span>{step.high}</span>
          </p>
        </fieldset>
      ))}
    </div>
  );
}

const rateWord = (value: Judgement, step: Props["step"]) =>
  value === "pass" ? w().pulse.pass : w().judge.rate(value, step.low, step.high);
