// What is left of the step's timer, readable from the back row.
import type { State } from "../api/types.ts";
import { useTimeLeft } from "../ui/time-left.ts";
import { w } from "./words.ts";

export function TimeLeft({ state }: { state: State }) {
  return state.timer ? <Shown key={state.step.id} until={state.timer.until} type={state.step.type} /> : null;
}

function Shown({ until, type }: { until: number; type: string }) {
  const words = w().timer;
  const { unit, n } = useTimeLeft(until);
  const over = type === "contribute" ? words.finishSentence : words.finish;
  return (
    <p class="wall-time" role="timer" aria-live="off">
      <span aria-hidden="true">{unit === "over" ? "✓" : "◷"}</span> {unit === "over" ? over : words[unit](n)}
    </p>
  );
}
