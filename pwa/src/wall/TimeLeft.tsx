// What is left of the step's timer, or of the wait for what comes next; readable from the back row.
import type { State } from "../api/types.ts";
import { Awaited } from "../ui/Awaited.tsx";
import { useTimeLeft } from "../ui/time-left.ts";
import { w } from "./words.ts";

export function TimeLeft({ state }: { state: State }) {
  const { step, timer, phase } = state;
  return (
    <>
      {phase === "open" && <Awaited key={step.id} step={step} words={w().awaited} time={w().timer} />}
      {timer && <Shown key={step.id} until={timer.until} type={step.type} />}
    </>
  );
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
