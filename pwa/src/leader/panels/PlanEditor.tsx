// What was agreed and the actions: written here, saved by itself, and always saying whether it is.

import { focusAction } from "../focus.ts";
import { addAction, draft, editAgreed, saving } from "../plan-store.ts";
import { w } from "../words.ts";
import { ActionCard } from "./ActionCard.tsx";

const MOST = 50;

function SavedState() {
  const state = saving.value;
  const mark = { saved: "✓", waiting: "…", saving: "…", kept: "!", refused: "!" }[state];
  return (
    <p class={`saved saved-${state}`}>
      <span aria-hidden="true">{mark}</span> {w().plan.states[state]}
    </p>
  );
}

export function PlanEditor({ lang, agreed = true }: { lang: string; agreed?: boolean }) {
  const words = w().plan;
  const plan = draft.value;
  return (
    <section class="card stack plan-editor" aria-labelledby="plan">
      <div class="plan-head">
        <h2 id="plan">{words.title}</h2>
        <SavedState />
      </div>
      {agreed && (
        <div class="field">
          <label for="agreed">{words.agreed}</label>
          <textarea
            id="agreed"
            maxLength={10_000}
            rows={3}
            value={plan.agreed}
            aria-describedby="agreed-hint"
            onInput={(event) => editAgreed(event.currentTarget.value)}
          />
          <p id="agreed-hint" class="hint">
            {words.agreedHint}
          </p>
        </div>
      )}
      <h3>{words.actions}</h3>
      {plan.actions.length === 0 && <p class="hint">{words.none}</p>}
      <ol role="list" class="stack actions">
        {plan.actions.map((action, at) => (
          <ActionCard
            key={action.id}
            action={action}
            number={at + 1}
            last={at === plan.actions.length - 1}
            lang={lang}
          />
        ))}
      </ol>
      {plan.actions.length < MOST && (
        <button type="button" onClick={() => focusAction(addAction())}>
          <span aria-hidden="true">+</span> {words.add}
        </button>
      )}
    </section>
  );
}
