// Units by themes: the number first, colour second. Every number tells, when it is pressed, what it is.
import { number } from "../figures/asking.ts";
import { ofTheme } from "../figures/figure.ts";
import { addressOf } from "../figures/filters.ts";
import { whole } from "../figures/numbers.ts";
import { Nobody, Pressed } from "../figures/Pressed.tsx";
import { w } from "../words.ts";
import { type Cell, cellOf, type Heat } from "./heat.ts";

interface Props {
  heat: Heat;
  kind: string;
  caption: string;
  called: (id: string) => string;
  /** Whether a unit has others below it. */
  opens: (node: string) => boolean;
}

function Share({ cell, called }: { cell: Cell; called: (id: string) => string }) {
  if (cell.is === "none") return <Nobody />;
  const at = (column: string) => whole(number(cell.row, column) ?? 0);
  return (
    <Pressed figure={ofTheme(cell.row, called)} of={w().overview.outOf(at("confirmed"), at("judged"))} />
  );
}

/** A unit's name leads to its page, the arrow to the same table one level down. */
function Row({ node, called, opens }: { node: string; called: (id: string) => string; opens: boolean }) {
  return (
    <span class="heat-unit">
      <a href={addressOf("unit", { under: node })}>{called(node)}</a>
      {opens && (
        <a class="heat-below" href={addressOf("overview", { under: node })}>
          <span aria-hidden="true">›</span>
          <span class="visually-hidden">{w().organisation.unitsBelow(called(node))}</span>
        </a>
      )}
    </span>
  );
}

export function HeatTable({ heat, kind, caption, called, opens }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard too
    <section class="wide" tabIndex={0} aria-label={caption}>
      <table class={`heat heat-${kind}`}>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w().overview.unit}</th>
            {heat.themes.map((theme) => (
              <th key={theme} scope="col">
                {called(`theme/${theme}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.nodes.map((node, at) => (
            <tr key={node} class={at === 0 ? "heat-whole" : undefined}>
              <th scope="row">
                <Row node={node} called={called} opens={at > 0 && opens(node)} />
              </th>
              {heat.themes.map((theme) => {
                const cell = cellOf(heat, node, theme);
                return (
                  <td key={theme} class={cell.is === "shown" ? `heat-${cell.level}` : undefined}>
                    <Share cell={cell} called={called} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
