// What a unit could teach others, and learn from them. Only for those who see more units than one.
import { text, useAnswer } from "../figures/asking.ts";
import { known, unit } from "../figures/filters.ts";
import { namesIn } from "../figures/names.ts";
import { Match } from "../learning/Matches.tsx";
import { tree } from "../organisation/store.ts";
import { ROOT, withinUnit } from "../organisation/units.ts";
import { w } from "../words.ts";
import { Section } from "./Section.tsx";

const SHOWN = 12;

export function Teaching() {
  const words = w().unitPage.teaching;
  const asked = useAnswer("matches", { unit: known.value?.unit ?? ROOT, of: unit.value, most: SHOWN });
  const called = namesIn(asked);
  const rows = asked.answer?.rows ?? [];
  const here = tree.value.units.get(unit.value);
  const within = here ? withinUnit(here) : new Set([unit.value]);
  const sides = [
    { title: words.teaches, rows: rows.filter((row) => within.has(text(row, "teacher"))) },
    { title: words.learns, rows: rows.filter((row) => !within.has(text(row, "teacher"))) },
  ];
  return (
    <Section id="teaching" words={words} asked={asked} empty={rows.length === 0} wider>
      {sides
        .filter((side) => side.rows.length > 0)
        .map((side) => (
          <section key={side.title} class="stack tight" aria-label={side.title}>
            <h3>{side.title}</h3>
            <ol role="list" class="stack matches">
              {side.rows.map((row) => (
                <Match key={text(row, "place")} row={row} called={called} level="h4" />
              ))}
            </ol>
          </section>
        ))}
    </Section>
  );
}
