// A trilemma: three things one cannot have at once; choose one. After the reveal, what the group chose.
import type { State, StepContent } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { answer } from "./answer.ts";
import { ResultPlot } from "./ResultPlot.tsx";
import { w } from "./step-i18n.ts";

interface Props {
  session: Session;
  state: State;
  step: Extract<StepContent, { type: "trilemma" }>;
}

export function TrilemmaStep({ session, state, step }: Props) {
  const words = w().trilemma;
  const chosen = session.drafts.of<{ choice: string }>(step.id).value?.choice;
  const results = state.results[step.id];
  if (results)
    return (
      <section class="stack">
        <p class="question">{step.question}</p>
        <h2>{words.result}</h2>
        <ResultPlot session={session} step={step.id} results={results} />
      </section>
    );
  return (
    <fieldset class="choices" disabled={!step.collecting}>
      <legend class="question">{step.question}</legend>
      {step.options.map(({ id, text }) => (
        <label key={id} class="choice">
          <input
            type="radio"
            name={step.id}
            value={id}
            checked={chosen === id}
            onChange={() => answer(session, step.id, { choice: id }, { choice: id }, { finished: true })}
          />
          <span>{text}</span>
        </label>
      ))}
      <p class="hint">{step.collecting ? words.change : words.closed}</p>
    </fieldset>
  );
}
