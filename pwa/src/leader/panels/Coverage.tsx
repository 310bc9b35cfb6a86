// How often each contribution has been read, where people read a part each: it says nothing of what anybody thinks.
import type { LeaderView, StepContent } from "../../api/types.ts";
import { w } from "../words.ts";

/** Fewer promised readers than this are worth a warning: one of them may have passed. */
const FEW = 2;

interface Props {
  view: LeaderView;
  reading: NonNullable<Extract<StepContent, { type: "judge" }>["reading"]>;
}

function Spread({ spread, median }: { spread: number[]; median: number }) {
  const words = w().reading;
  const least = spread.findIndex((number) => number > 0);
  const most = spread.length - 1;
  const highest = Math.max(...spread);
  return (
    <figure class="readers">
      <figcaption>{words.plot}</figcaption>
      <div class="readers-bars" role="img" aria-label={words.range(least, most, median)}>
        {spread.map((number, readers) => (
          <span key={readers} style={{ blockSize: `${(100 * number) / highest}%` }} />
        ))}
      </div>
      <p class="readers-ends" aria-hidden="true">
        <span>0</span>
        <span>{most}</span>
      </p>
    </figure>
  );
}

export function Coverage({ view, reading }: Props) {
  const words = w().reading;
  const { coverage } = view;
  return (
    <section class="card stack" aria-labelledby="readers">
      <h2 id="readers">{words.title}</h2>
      {coverage ? (
        <>
          <p>
            <strong>
              {coverage.fewest > 0 ? words.covered(coverage.fewest) : words.unread(coverage.spread[0] ?? 0)}
            </strong>
          </p>
          <Spread spread={coverage.spread} median={coverage.median} />
        </>
      ) : (
        <p>{words.waiting}</p>
      )}
      {reading.floor < FEW ? (
        <p class="notice">{words.few(reading.quota)}</p>
      ) : (
        (coverage?.fewest ?? 0) < reading.floor && <p>{words.promised(reading.floor)}</p>
      )}
      <p class="hint">{words.each(reading.quota)}</p>
    </section>
  );
}
