// The moves: back, show the result, next. Exactly one of them stands out: what to do now.
import type { LeaderView } from "../api/types.ts";
import { foremost, nextStep, previousStep, showing } from "./guards.ts";
import { busy, show } from "./moves.ts";
import { closing, wantNext, wantShown, wantStep } from "./questions.ts";
import { w } from "./words.ts";

export function MoveBar({ view }: { view: LeaderView }) {
  const words = w().moves;
  const previous = previousStep(view);
  const next = nextStep(view);
  const state = showing(view);
  const first = foremost(view);
  const waits = busy.value;
  return (
    <section class="moves" aria-label={words.label}>
      {previous && (
        <button type="button" class="back" aria-disabled={waits} onClick={() => wantStep(previous.id)}>
          <span aria-hidden="true">←</span> {words.back}
          <span class="visually-hidden">: {previous.title}</span>
        </button>
      )}
      <span class="moves-gap" />
      {state === "shown" && (
        <button type="button" aria-disabled={waits} onClick={() => void show(view.step, false)}>
          {words.hide}
        </button>
      )}
      {(state === "ready" || state === "waiting") && (
        <button
          type="button"
          class={first === "show" ? "primary" : ""}
          aria-disabled={waits || state === "waiting"}
          onClick={wantShown}
        >
          {words.show}
        </button>
      )}
      {next ? (
        <button
          type="button"
          class={first === "next" ? "primary next" : "next"}
          aria-disabled={waits}
          onClick={wantNext}
        >
          {words.next(next.title)} <span aria-hidden="true">→</span>
        </button>
      ) : (
        <button
          type="button"
          class={first === "end" ? "primary next" : "next"}
          aria-disabled={waits}
          onClick={() => {
            closing.value = true;
          }}
        >
          {words.end}
        </button>
      )}
    </section>
  );
}
