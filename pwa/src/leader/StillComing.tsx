// What is still on its way after the leader has gone on or shown a result: a calm count-down, and a way to end extra time.
import { useEffect, useRef } from "preact/hooks";
import type { LeaderView } from "../api/types.ts";
import { language } from "../i18n/index.ts";
import { announce } from "../ui/Announcer.tsx";
import { CountDown } from "../ui/Awaited.tsx";
import { type StepRow, steers, stillComing } from "./guards.ts";
import { byLink } from "./identity.ts";
import { busy } from "./moves.ts";
import { endExtraTime } from "./steering.ts";
import { w } from "./words.ts";

/** Seconds that phones get once extra time is ended: COUNT_DOWN in shared/domain/left_steps.py. */
const COUNT_DOWN = 10;

/** What the room or the leader gets when a step is final. */
function then(row: StepRow): string {
  const words = w().awaited;
  if (row.type === "contribute") return words.thenTexts;
  return row.revealed ? words.thenAll : words.thenYou;
}

const clock = (seconds: number) =>
  new Intl.DateTimeFormat(language.value === "en" ? "en-GB" : language.value, { timeStyle: "short" }).format(
    new Date(seconds * 1000),
  );

/** How many of those who have begun have finished; of writing nobody can tell. */
function Finished({ row }: { row: StepRow }) {
  const { handed_in: begun, finished, type } = row;
  if (type === "contribute" || type === "discuss" || begun === 0) return null;
  const text = w().awaited.finished(Math.min(finished, begun), begun);
  return (
    <>
      <p class="hint">{text}</p>
      <progress max={begun} value={Math.min(finished, begun)} aria-label={text} />
    </>
  );
}

function Coming({ row, current, mayEnd }: { row: StepRow; current: boolean; mayEnd: boolean }) {
  const words = w().awaited;
  if (!row.waiting) return null;
  const { until, extra } = row.waiting;
  const what = row.type === "contribute" || row.type === "discuss" ? words.texts : words.answers;
  return (
    <li class="stack">
      <div class="coming">
        <p>
          {!current && !extra && `${words.step(row.title)} `}
          {extra ? words.extra(row.title, clock(until)) : what} {then(row)}
        </p>
        <CountDown until={until} soon={words.soon} time={w().steering.timer} />
      </div>
      <Finished row={row} />
      {extra && mayEnd && (
        <div class="row">
          <button
            type="button"
            aria-disabled={busy.value}
            aria-describedby={`end-${row.id}`}
            onClick={() => void endExtraTime(row.id)}
          >
            {words.end}
            <span class="visually-hidden">: {row.title}</span>
          </button>
          <p id={`end-${row.id}`} class="hint">
            {words.endHint(COUNT_DOWN)}
          </p>
        </div>
      )}
    </li>
  );
}

export function StillComing({ view }: { view: LeaderView }) {
  const words = w().awaited;
  const rows = stillComing(view);
  const own = view.content.waiting?.step === view.step;
  const was = useRef("");
  const there = was.current === view.step && !own && view.results[view.step] !== undefined;
  useEffect(() => {
    if (there) announce(words.here);
    was.current = own ? view.step : "";
  }, [there, own, view.step]);
  if (rows.length === 0) return null;
  return (
    <section class="still-coming" aria-label={words.label}>
      <ul role="list" class="stack">
        {rows.map((row) => (
          <Coming
            key={row.id}
            row={row}
            current={row.id === view.step}
            mayEnd={steers(view, byLink.value?.id ?? null)}
          />
        ))}
      </ul>
    </section>
  );
}
