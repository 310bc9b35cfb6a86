// What is left of the step's timer, calmly; at the end nobody is cut off, and the phone says so. And what everybody waits
// for once the leader has gone on.
import type { State } from "../api/types.ts";
import { announce } from "../ui/Announcer.tsx";
import { Awaited } from "../ui/Awaited.tsx";
import { type Left, useTimeLeft } from "../ui/time-left.ts";
import { w } from "./step-i18n.ts";

export function TimeLeft({ state }: { state: State }) {
  const { step, timer } = state;
  return (
    <>
      <Awaited key={step.id} step={step} words={w().awaited} time={w().timer} />
      {timer && <Shown key={step.id} until={timer.until} type={step.type} />}
    </>
  );
}

function Shown({ until, type }: { until: number; type: string }) {
  const words = w().timer;
  const over = type === "contribute" ? words.finishSentence : words.finish;
  const tell = (now: Left) => announce(now.unit === "over" ? over : words.lastMinute);
  const { unit, n } = useTimeLeft(until, tell);
  return (
    <p class={`time-left time-${unit}`} role="timer" aria-live="off" data-testid="time-left">
      <span aria-hidden="true">{unit === "over" ? "✓" : "◷"}</span> {unit === "over" ? over : words[unit](n)}
    </p>
  );
}
