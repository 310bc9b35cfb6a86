// Always in sight: the PIN, how many have joined, and how many of them have handed in.
import type { LeaderView } from "../api/types.ts";
import { pinText } from "../ui/pin.ts";
import { writeStep } from "./guards.ts";
import { w } from "./words.ts";

export function Vitals({ view }: { view: LeaderView }) {
  const words = w().vitals;
  const collects = view.steps.find((step) => step.id === view.step)?.collects ?? false;
  const writing = writeStep(view)?.id === view.step;
  const said = (expected: number) => {
    if (view.joined <= expected) return words.expected(expected);
    return view.headcount.unconfirmed ? words.more(expected) : words.moreConfirmed(expected);
  };
  return (
    <section class="vitals" aria-label={words.label}>
      <dl>
        {view.pin && (
          <div>
            <dt>{words.pin}</dt>
            <dd class="pin">{pinText(view.pin)}</dd>
            {view.locked && <dd class="vitals-locked">{w().steering.door.short}</dd>}
          </div>
        )}
        <div>
          <dt>{words.joined}</dt>
          <dd>
            {view.joined}
            {view.expected !== null && <small> {said(view.expected)}</small>}
          </dd>
        </div>
        {collects && (
          <div>
            <dt>{writing ? words.contributions : words.handedIn}</dt>
            <dd>{writing ? view.submitted : words.outOf(view.submitted, view.joined)}</dd>
          </div>
        )}
      </dl>
      {collects && !writing && (
        <progress
          max={Math.max(view.joined, 1)}
          value={Math.min(view.submitted, view.joined)}
          aria-label={words.handedIn}
        />
      )}
    </section>
  );
}
