// Units by themes: the number first, colour second. Every number tells, when it is pressed, what it is.
import { number } from "../figures/asking.ts";
import { addressOf } from "../figures/filters.ts";
import { percent, whole } from "../figures/numbers.ts";
import { w } from "../words.ts";
import { type Cell, cellOf, type Heat } from "./heat.ts";

interface Props {
  heat: Heat;
  kind: string;
  caption: string;
  called: (id: string) => string;
  explain: (cell: Cell) => void;
}

function Figure({ cell, label, explain }: { cell: Cell; label: string; explain: () => void }) {
  const words = w().overview;
  if (cell.is === "none")
    return (
      <span class="heat-none">
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{words.none}</span>
      </span>
    );
  return (
    <button type="button" class="heat-figure" aria-haspopup="dialog" onClick={explain}>
      <span class="visually-hidden">{label}: </span>
      {cell.is === "few" ? (
        <span class="heat-few">{words.few}</span>
      ) : (
        <>
          <strong>
            {percent(cell.share)}
            {cell.partly && "*"}
          </strong>
          <small>
            {words.outOf(whole(number(cell.row, "confirmed") ?? 0), whole(number(cell.row, "judged") ?? 0))}
          </small>
        </>
      )}
    </button>
  );
}

export function HeatTable({ heat, kind, caption, called, explain }: Props) {
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
                <a href={addressOf("overview", { under: node })}>{called(node)}</a>
              </th>
              {heat.themes.map((theme) => {
                const cell = cellOf(heat, node, theme);
                return (
                  <td key={theme} class={cell.is === "shown" ? `heat-${cell.level}` : undefined}>
                    <Figure
                      cell={cell}
                      label={`${called(node)}, ${called(`theme/${theme}`)}`}
                      explain={() => explain(cell)}
                    />
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
