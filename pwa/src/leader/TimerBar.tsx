// The step's timer: start it, give it more time, stop it; and what to do when it has run out.
import { useSignal } from "@preact/signals";
import type { LeaderView } from "../api/types.ts";
import { announce } from "../ui/Announcer.tsx";
import { type Left, useTimeLeft } from "../ui/time-left.ts";
import { nextStep } from "./guards.ts";
import { busy } from "./moves.ts";
import { wantNext } from "./questions.ts";
import { extendTimer, startTimer, stopTimer, suggestedMinutes } from "./steering.ts";
import { w } from "./words.ts";

const MORE = [1, 2, 5];
const LONGEST = 240;

export function TimerBar({ view }: { view: LeaderView }) {
  return (
    <section class="timer" aria-label={w().steering.timer.label}>
      {view.timer ? <Running until={view.timer.until} view={view} /> : <Start key={view.step} view={view} />}
    </section>
  );
}

function Start({ view }: { view: LeaderView }) {
  const words = w().steering.timer;
  const minutes = useSignal(suggestedMinutes(view));
  function start(event: Event) {
    event.preventDefault();
    if (minutes.value >= 1 && minutes.value <= LONGEST) void startTimer(minutes.value);
  }
  return (
    <form class="row" onSubmit={start}>
      <label for="timer-minutes">{words.field}</label>
      <input
        id="timer-minutes"
        type="number"
        inputMode="numeric"
        min={1}
        max={LONGEST}
        required
        value={minutes.value}
        onInput={(event) => {
          minutes.value = Number.parseInt(event.currentTarget.value, 10) || 0;
        }}
      />
      <button type="submit" aria-disabled={busy.value}>
        {words.start}
      </button>
    </form>
  );
}

function Add({ minutes }: { minutes: number }) {
  const words = w().steering.timer;
  return (
    <button type="button" aria-disabled={busy.value} onClick={() => void extendTimer(minutes)}>
      {words.add(minutes)}
    </button>
  );
}

function Running({ until, view }: { until: number; view: LeaderView }) {
  const words = w().steering.timer;
  const tell = (now: Left) => announce(now.unit === "over" ? words.over : words.lastMinute);
  const { unit, n } = useTimeLeft(until, tell);
  return (
    <>
      <p class="timer-left" role="timer" aria-live="off">
        <span aria-hidden="true">{unit === "over" ? "✓" : "◷"}</span>{" "}
        {unit === "over" ? words.over : words[unit](n)}
      </p>
      <div class="row">
        {unit === "over" && nextStep(view) && (
          <button type="button" aria-disabled={busy.value} onClick={wantNext}>
            {words.goOn}
          </button>
        )}
        {MORE.map((minutes) => (
          <Add key={minutes} minutes={minutes} />
        ))}
        <button type="button" class="quiet" aria-disabled={busy.value} onClick={() => void stopTimer()}>
          {words.stop}
        </button>
      </div>
    </>
  );
}
