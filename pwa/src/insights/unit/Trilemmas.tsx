// How answers to trilemmas divide: a small table for each, with bars; the most answered first.
import { type Asked, allHidden, number, type Row, text } from "../figures/asking.ts";
import { named, ofChoice } from "../figures/figure.ts";
import { namesIn } from "../figures/names.ts";
import { whole } from "../figures/numbers.ts";
import { Pressed } from "../figures/Pressed.tsx";
import { w } from "../words.ts";
import { Section } from "./Section.tsx";
import { Bar } from "./Share.tsx";

/** So many are seen at once; the others are folded. */
const AT_ONCE = 4;

interface Trilemma {
  id: string;
  rows: Row[];
  answers: number;
}

function trilemmasOf(rows: readonly Row[]): Trilemma[] {
  const found = new Map<string, Trilemma>();
  for (const row of rows) {
    const id = text(row, "trilemma");
    const one = found.get(id) ?? { id, rows: [], answers: 0 };
    one.rows.push(row);
    one.answers = Math.max(one.answers, number(row, "answers") ?? 0);
    found.set(id, one);
  }
  return [...found.values()].filter((one) => one.answers > 0).sort((a, b) => b.answers - a.answers);
}

function Choices({ of: { id, rows, answers }, called }: { of: Trilemma; called: (id: string) => string }) {
  return (
    <table class="numbers choices">
      <caption>
        {named(id, called, "trilemma")}{" "}
        <span class="hint">{w().unitPage.trilemmas.answers(whole(answers))}</span>
      </caption>
      <tbody>
        {rows.map((row) => {
          const choice = text(row, "choice");
          return (
            <tr key={choice}>
              <th scope="row">
                <span class="choice">
                  {named(`${id}/${choice}`, called, "option")}
                  <Bar share={number(row, "share")} />
                </span>
              </th>
              <td class="number">
                <Pressed figure={ofChoice(row, called)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function Trilemmas({ asked }: { asked: Asked }) {
  const words = w().unitPage.trilemmas;
  const called = namesIn(asked);
  const rows = asked.answer?.rows ?? [];
  const all = trilemmasOf(rows);
  const shown = (some: Trilemma[]) => (
    <div class="trilemmas">
      {some.map((one) => (
        <Choices key={one.id} of={one} called={called} />
      ))}
    </div>
  );
  return (
    <Section
      id="trilemmas"
      words={words}
      asked={asked}
      empty={rows.length === 0}
      few={allHidden(rows, ["share"])}
    >
      {shown(all.slice(0, AT_ONCE))}
      {all.length > AT_ONCE && (
        <details>
          <summary>{words.more(all.length - AT_ONCE)}</summary>
          {shown(all.slice(AT_ONCE))}
        </details>
      )}
    </Section>
  );
}
