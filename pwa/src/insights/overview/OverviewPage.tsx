// What the organisation says works well and what is hard, unit by unit and theme by theme.
import { useAnswer } from "../figures/asking.ts";
import { Export } from "../figures/Export.tsx";
import { choose, unit } from "../figures/filters.ts";
import { namesIn } from "../figures/names.ts";
import { percent } from "../figures/numbers.ts";
import { Answered, Hidden, View } from "../figures/View.tsx";
import { Yearly } from "../figures/Yearly.tsx";
import * as organisation from "../organisation/store.ts";
import { ROOT } from "../organisation/units.ts";
import { page } from "../route.ts";
import { w } from "../words.ts";
import { HeatTable } from "./HeatTable.tsx";
import { heatOf, LEVELS } from "./heat.ts";

const KINDS = ["challenging", "works_well"] as const;

export function OverviewPage() {
  return (
    <View at="overview">
      <Heat />
      <Yearly />
    </View>
  );
}

function Legend({ kind }: { kind: string }) {
  const words = w().overview;
  const borders = [0, ...LEVELS, 1];
  return (
    <div class={`legend heat-${kind}`}>
      <p id="legend">{words.legend[kind === "works_well" ? "works_well" : "challenging"]}</p>
      <ul role="list" class="row" aria-labelledby="legend">
        {borders.slice(0, -1).map((from, level) => (
          <li key={from} class={`swatch heat-${level}`}>
            {percent(from)}–{percent(borders[level + 1] ?? 1)}
          </li>
        ))}
      </ul>
      <p class="hint">{words.signs}</p>
    </div>
  );
}

function Heat() {
  const words = w().overview;
  const kind = page.value.rest.get("kind") === "works_well" ? "works_well" : "challenging";
  const asked = useAnswer("themes", { depth: 1, kind });
  const answer = asked.answer;
  const tree = organisation.tree.value;
  const below = (unit.value === ROOT ? tree.top : (tree.units.get(unit.value)?.children ?? [])).map(
    (one) => one.id,
  );
  const heat = answer && heatOf(answer.rows, answer.unit, asked.old ? [] : below);
  const called = namesIn(asked);
  return (
    <>
      <fieldset class="row">
        <legend class="visually-hidden">{words.kind}</legend>
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={kind === one}
            onClick={() => choose({ kind: one === "challenging" ? "" : one })}
          >
            {words.kinds[one]}
          </button>
        ))}
      </fieldset>
      <Answered asked={asked}>
        {heat && heat.themes.length > 0 ? (
          <>
            <Legend kind={kind} />
            <HeatTable
              heat={heat}
              kind={kind}
              caption={words.caption[kind]}
              called={called}
              opens={(node) => (tree.units.get(node)?.children.length ?? 0) > 0}
            />
          </>
        ) : (
          <p class="notice">{w().figures.nothing}</p>
        )}
        <Hidden asked={asked} />
        <Export asked={asked} of={words.kinds[kind]} />
      </Answered>
    </>
  );
}
