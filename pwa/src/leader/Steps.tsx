// The steps of the session: where the room is, what has been shown and handed in, and a way to any of them.
import type { LeaderView } from "../api/types.ts";
import type { StepRow } from "./guards.ts";
import { wide } from "./media.ts";
import { busy } from "./moves.ts";
import { wantEnd, wantStep } from "./questions.ts";
import { w } from "./words.ts";

function Step({ row, number, current }: { row: StepRow; number: number; current: boolean }) {
  const words = w().steps;
  return (
    <li class={current ? "step step-current" : "step"}>
      <button
        type="button"
        aria-current={current ? "step" : undefined}
        aria-disabled={busy.value}
        onClick={() => wantStep(row.id)}
      >
        <span class="step-number">{number}</span>
        <span class="step-title">{row.title}</span>
        {row.collects && row.handed_in > 0 && (
          <small class="step-facts">
            <span aria-hidden="true">{row.handed_in}</span>
            <span class="visually-hidden">{words.handedIn(row.handed_in)}</span>
            {row.revealed && !row.waiting && (
              <>
                <span aria-hidden="true"> ✓</span>
                <span class="visually-hidden">, {words.shown}</span>
              </>
            )}
          </small>
        )}
      </button>
    </li>
  );
}

export function Steps({ view }: { view: LeaderView }) {
  const words = w().steps;
  const at = view.steps.findIndex((step) => step.id === view.step);
  const list = (
    <nav aria-label={words.label}>
      <ol role="list" class="steps">
        {view.steps.map((row, index) => (
          <Step key={row.id} row={row} number={index + 1} current={index === at} />
        ))}
      </ol>
      {at < view.steps.length - 1 && (
        <button type="button" class="quiet end" aria-disabled={busy.value} onClick={wantEnd}>
          {w().moves.end}
        </button>
      )}
    </nav>
  );
  if (wide.value) return list;
  return (
    <details class="steps-menu">
      <summary>{words.place(at + 1, view.steps.length)}</summary>
      {list}
    </details>
  );
}
