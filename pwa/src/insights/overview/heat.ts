// A question's rows as a table of units and themes: every unit below the chosen one has its line, every theme its column.
import { number, type Row, text } from "../figures/asking.ts";

export interface Heat {
  /** The hottest theme of the whole first. */
  themes: string[];
  /** The chosen unit first, then those below it. */
  nodes: string[];
  cells: Map<string, Row>;
}

export type Cell =
  | { is: "none" }
  | { is: "few"; row: Row }
  | { is: "shown"; row: Row; share: number; level: number; partly: boolean };

/** From which share on a cell is of a level; the first level begins at nothing. */
export const LEVELS = [0.1, 0.3, 0.5, 0.7] as const;

const key = (node: string, theme: string) => `${node}\n${theme}`;

/** @param below the units that belong in the table also when nothing is known of them, in their order */
export function heatOf(rows: readonly Row[], top: string, below: readonly string[]): Heat {
  const cells = new Map(rows.map((row) => [key(text(row, "node"), text(row, "theme")), row]));
  const hot = (theme: string) => {
    const row = cells.get(key(top, theme));
    return (row && number(row, "share")) ?? -1;
  };
  const themes = [...new Set(rows.map((row) => text(row, "theme")))].sort(
    (a, b) => hot(b) - hot(a) || a.localeCompare(b),
  );
  return { themes, nodes: [...new Set([top, ...below, ...rows.map((row) => text(row, "node"))])], cells };
}

export const levelOf = (share: number): number => LEVELS.filter((from) => share >= from).length;

export function cellOf(heat: Heat, node: string, theme: string): Cell {
  const row = heat.cells.get(key(node, theme));
  if (!row) return { is: "none" };
  const share = number(row, "share");
  const hidden = number(row, "hidden") ?? 0;
  if (share === null) return hidden > 0 ? { is: "few", row } : { is: "none" };
  return { is: "shown", row, share, level: levelOf(share), partly: hidden > 0 };
}
