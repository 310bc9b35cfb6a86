// What works well and what is hard, theme by theme: two bars beside each other, each with its numbers.
import { type Asked, allHidden, number, type Row } from "../figures/asking.ts";
import { ofTheme } from "../figures/figure.ts";
import { namesIn } from "../figures/names.ts";
import { whole } from "../figures/numbers.ts";
import { Nobody } from "../figures/Pressed.tsx";
import { w } from "../words.ts";
import { Section } from "./Section.tsx";
import { Share } from "./Share.tsx";
import { sidesOf } from "./themes.ts";

const KINDS = ["works_well", "challenging"] as const;

export function Themes({ asked }: { asked: Asked }) {
  const words = w().unitPage.themes;
  const called = namesIn(asked);
  const rows = asked.answer?.rows ?? [];
  const sides = sidesOf(rows);
  const few = allHidden(rows, ["contributions", "share"]);
  const side = (row: Row | null) => {
    if (!row) return <Nobody />;
    const judged = number(row, "judged");
    const of = judged === null ? "" : w().overview.outOf(whole(number(row, "confirmed") ?? 0), whole(judged));
    return <Share figure={ofTheme(row, called)} share={number(row, "share")} of={of} />;
  };
  return (
    <Section id="themes" words={words} asked={asked} empty={sides.length === 0} few={few}>
      <table class="numbers sides">
        <caption class="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.theme}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {w().overview.kinds[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sides.map((one) => (
            <tr key={one.theme}>
              <th scope="row">{called(`theme/${one.theme}`)}</th>
              {KINDS.map((kind) => (
                <td key={kind} class={`side-${kind}`}>
                  {side(one[kind])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
