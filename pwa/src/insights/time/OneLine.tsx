// One line, large: the drawing, what its band and its gaps mean, and every number in a table.
import { number, text } from "../figures/asking.ts";
import { isShare, ofDevelopment, written } from "../figures/figure.ts";
import { period } from "../figures/filters.ts";
import { quarter, whole } from "../figures/numbers.ts";
import { Pressed } from "../figures/Pressed.tsx";
import { w } from "../words.ts";
import { LargeChart } from "./LineChart.tsx";
import { type Line, pointsOf, scaleOf } from "./lines.ts";

export function OneLine({ line, name }: { line: Line; name: string }) {
  const words = w().time;
  const { points, hidden } = pointsOf(line, period.value);
  const bounded = points.some(({ low }) => low !== null);
  const gaps = points.length < period.value.length;
  return (
    <>
      <div class="card stack tight">
        <LargeChart
          quarters={period.value}
          points={points}
          hidden={hidden}
          scale={scaleOf(line.counted, points)}
          counted={line.counted}
        />
        <p class="hint">
          {bounded && words.band} {gaps && words.gaps}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too */}
      <section class="wide" tabIndex={0} aria-label={name}>
        <table class="numbers">
          <caption class="visually-hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{words.quarter}</th>
              <th scope="col" class="number">
                {words.value}
              </th>
              {bounded && (
                <th scope="col" class="number">
                  {words.between}
                </th>
              )}
              <th scope="col" class="number">
                {words.people}
              </th>
            </tr>
          </thead>
          <tbody>
            {period.value.map((one) => (
              <Quarter key={one} id={one} line={line} name={name} bounded={bounded} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Quarter({ id, line, name, bounded }: { id: string; line: Line; name: string; bounded: boolean }) {
  const words = w().time;
  const row = line.rows.get(id);
  if (!row)
    return (
      <tr>
        <th scope="row">{quarter(id)}</th>
        <td class="hint plain-number" colSpan={bounded ? 3 : 2}>
          {words.noneAnswered}
        </td>
      </tr>
    );
  const figure = ofDevelopment(row, `${name} · ${quarter(text(row, "quarter"))}`);
  const { low, high, people, part, all } = figure;
  const of =
    isShare(line.counted) && typeof part === "number" && typeof all === "number"
      ? w().overview.outOf(whole(part), whole(all))
      : undefined;
  return (
    <tr>
      <th scope="row">{quarter(id)}</th>
      <td class="number">
        <Pressed figure={figure} of={number(row, "value") === null ? undefined : of} />
      </td>
      {bounded && (
        <td class="number plain-number">
          {typeof low === "number" &&
            typeof high === "number" &&
            words.range(written(line.counted, low), written(line.counted, high))}
        </td>
      )}
      <td class="number plain-number">{people === null ? "" : whole(people)}</td>
    </tr>
  );
}
