// Many small lines, one for each theme, statement or count: press one to see it large.
import type { Asked } from "../figures/asking.ts";
import { written } from "../figures/figure.ts";
import { addressOf, period } from "../figures/filters.ts";
import { quarter } from "../figures/numbers.ts";
import type { Point } from "../figures/plot.ts";
import { w } from "../words.ts";
import { SmallChart } from "./LineChart.tsx";
import { isCount, keyOf, type Line, linesOf, pointsOf, type Show, scaleOf, shownIn } from "./lines.ts";
import { aboveOf, nameOf } from "./naming.ts";

interface Props {
  show: Show;
  asked: Asked;
  called: (id: string) => string;
}

/** A trilemma that is asked once has no line. */
const TWICE = 2;

interface CardProps {
  show: Show;
  line: Line;
  /** All counts of the page, which have one scale so that they can be compared. */
  counts: readonly Point[];
  called: (id: string) => string;
}

function Card({ show, line, counts, called }: CardProps) {
  const words = w().time;
  const { points, hidden } = pointsOf(line, period.value);
  const last = points.at(-1);
  const at = last && period.value[last.at];
  const above = aboveOf(show, line, called);
  return (
    <li>
      <a
        class="card line-card"
        href={addressOf("time", { show, subject: line.subject, measure: line.measure })}
      >
        {above && <span class="hint">{above}</span>}
        <strong>{nameOf(show, line, called)}</strong>
        <SmallChart
          quarters={period.value}
          points={points}
          hidden={hidden}
          scale={scaleOf(line.counted, counts)}
        />
        <span class="hint">
          {last && at ? words.inQuarter(written(line.counted, last.value), quarter(at)) : w().overview.few}
        </span>
      </a>
    </li>
  );
}

export function Lines({ show, asked, called }: Props) {
  const words = w().time;
  const all = linesOf(show, asked.answer?.rows ?? []);
  const lines = show === "trilemma" ? all.filter((line) => shownIn(line) >= TWICE) : all;
  if (lines.length === 0)
    return <p class="notice">{show === "trilemma" && all.length > 0 ? words.noTwice : words.nothing}</p>;
  if (lines.every((line) => shownIn(line) === 0)) return <p class="notice">{w().unitPage.few}</p>;
  const counts = lines.filter(isCount).flatMap((line) => pointsOf(line, period.value).points);
  return (
    <>
      <p class="hint">
        {words.press} {show === "trilemma" && words.once}
      </p>
      <ul role="list" class="lines">
        {lines.map((line) => (
          <Card key={keyOf(line)} show={show} line={line} counts={counts} called={called} />
        ))}
      </ul>
    </>
  );
}
