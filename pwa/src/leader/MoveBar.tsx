// The moves: back, show the result, next. At most one of them stands out: what to do now.
import type { LeaderView } from "../api/types.ts";
import { foremost, nextStep, previousStep, showing, steers } from "./guards.ts";
import { byLink } from "./identity.ts";
import { busy, show } from "./moves.ts";
import { wantEnd, wantNext, wantShown, wantStep } from "./questions.ts";
import { giveLead } from "./sharing.ts";
import { w } from "./words.ts";

/** She has handed the lead over: one way back, and no moves that would meet another's. */
function Watching({ view }: { view: LeaderView }) {
  const words = w().sharing;
  const name = view.links.find(({ id }) => id === view.lead)?.name || words.somebody;
  return (
    <section class="moves" aria-label={w().moves.label}>
      <p class="moves-gap">{words.handedOver(name)}</p>
      <button type="button" class="primary" aria-disabled={busy.value} onClick={() => void giveLead(null)}>
        {words.takeBack}
      </button>
    </section>
  );
}

export function MoveBar({ view }: { view: LeaderView }) {
  return steers(view, byLink.value?.id ?? null) ? <Moves view={view} /> : <Watching view={view} />;
}

function Moves({ view }: { view: LeaderView }) {
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
          onClick={wantEnd}
        >
          {words.end}
        </button>
      )}
    </section>
  );
}
