// What people answer to statements: the mean as a dot on a line that shows how sure it is, and the numbers beside it.
import { type Asked, allHidden, number, type Row, text } from "../figures/asking.ts";
import { type Figure, named, ofItem } from "../figures/figure.ts";
import { namesIn } from "../figures/names.ts";
import { decimal, whole } from "../figures/numbers.ts";
import { Pressed } from "../figures/Pressed.tsx";
import { placeOf, RATING } from "../figures/plot.ts";
import { w } from "../words.ts";
import { Section } from "./Section.tsx";

const GRADES = [1, 2, 3, 4, 5];

function DotLine({ figure: { value, low, high } }: { figure: Figure }) {
  if (value === null) return null;
  const at = (one: number) => `${100 * placeOf(RATING, one)}%`;
  const bounded = typeof low === "number" && typeof high === "number";
  return (
    <span class="dot-line" aria-hidden="true">
      {GRADES.map((grade) => (
        <span key={grade} class="dot-grade" style={{ insetInlineStart: at(grade) }}>
          {grade}
        </span>
      ))}
      {bounded && (
        <span
          class="dot-range"
          style={{
            insetInlineStart: at(low),
            inlineSize: `${100 * (placeOf(RATING, high) - placeOf(RATING, low))}%`,
          }}
        />
      )}
      <span class="dot" style={{ insetInlineStart: at(value) }} />
    </span>
  );
}

export function Pulse({ asked }: { asked: Asked }) {
  const words = w().unitPage.pulse;
  const called = namesIn(asked);
  const rows = asked.answer?.rows ?? [];
  const range = (row: Row) => {
    const [low, high] = [number(row, "low"), number(row, "high")];
    return low === null || high === null ? "" : w().time.range(decimal(low), decimal(high));
  };
  return (
    <Section id="pulse" words={words} asked={asked} empty={rows.length === 0} few={allHidden(rows, ["mean"])}>
      <table class="numbers">
        <caption class="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col" class="number">
              {words.mean}
            </th>
            <th scope="col" class="number">
              {words.answers}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const figure = ofItem(row, called);
            const answers = number(row, "answers");
            return (
              <tr key={text(row, "item")}>
                <th scope="row">
                  <span class="dot-row">
                    {named(text(row, "item"), called, "item")}
                    <DotLine figure={figure} />
                  </span>
                </th>
                <td class="number">
                  <Pressed figure={figure} of={range(row)} />
                </td>
                <td class="number plain-number">{answers === null ? "" : whole(answers)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
