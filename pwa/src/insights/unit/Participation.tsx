// Who was there, quarter by quarter; a quarter without a session says so.
import { type Asked, allHidden, text } from "../figures/asking.ts";
import { type Came, ofParticipation } from "../figures/figure.ts";
import { period } from "../figures/filters.ts";
import { quarter } from "../figures/numbers.ts";
import { Pressed } from "../figures/Pressed.tsx";
import { w } from "../words.ts";
import { Section } from "./Section.tsx";

const COLUMNS: readonly Came[] = ["sessions", "joined", "came", "answered"];

export function Participation({ asked }: { asked: Asked }) {
  const words = w().unitPage.came;
  const rows = new Map((asked.answer?.rows ?? []).map((row) => [text(row, "quarter"), row]));
  return (
    <Section
      id="came"
      words={words}
      asked={asked}
      empty={rows.size === 0}
      few={allHidden([...rows.values()], ["joined"])}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too */}
      <section class="wide" tabIndex={0} aria-label={words.about}>
        <table class="numbers">
          <caption class="visually-hidden">{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.quarter}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" class="number">
                  {w().explained.names[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {period.value.map((one) => {
              const row = rows.get(one);
              return (
                <tr key={one}>
                  <th scope="row">{quarter(one)}</th>
                  {row ? (
                    COLUMNS.map((column) => (
                      <td key={column} class="number">
                        <Pressed figure={ofParticipation(row, column)} />
                      </td>
                    ))
                  ) : (
                    <td class="hint" colSpan={COLUMNS.length}>
                      {words.noSession}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
