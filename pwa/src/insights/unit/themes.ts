// A unit's themes as a list: what works well and what is hard side by side, the clearest strength first.
import { number, type Row, text } from "../figures/asking.ts";

export interface Sides {
  theme: string;
  works_well: Row | null;
  challenging: Row | null;
}

/** A theme stands out with so many important contributions, and half of those judged: as for what is hard somewhere. */
const ENOUGH = 2;
/** As many more contributions count as judged and not important, so that one out of one is not certainty. */
const MORE = 4;

const weight = (row: Row | null): number =>
  row ? (number(row, "confirmed") ?? 0) / ((number(row, "judged") ?? 0) + MORE) : 0;

const stands = (row: Row | null): boolean =>
  row !== null && (number(row, "confirmed") ?? 0) >= ENOUGH && (number(row, "share") ?? 0) >= 0.5;

const isSaid = (row: Row): boolean => number(row, "share") !== null || (number(row, "hidden") ?? 0) > 0;

export function sidesOf(rows: readonly Row[]): Sides[] {
  const sides = new Map<string, Sides>();
  for (const row of rows) {
    const kind = text(row, "kind");
    if ((kind !== "works_well" && kind !== "challenging") || !isSaid(row)) continue;
    const theme = text(row, "theme");
    const found = sides.get(theme) ?? { theme, works_well: null, challenging: null };
    sides.set(theme, { ...found, [kind]: row });
  }
  const leaning = (one: Sides) => weight(one.works_well) - weight(one.challenging);
  return [...sides.values()].sort((a, b) => leaning(b) - leaning(a) || a.theme.localeCompare(b.theme));
}

/** The theme that stands out most of all on one side, and more than on the other; null when none does. */
export function clearest(sides: readonly Sides[], kind: "works_well" | "challenging"): Row | null {
  const other = kind === "works_well" ? "challenging" : "works_well";
  const standing = sides.filter((one) => stands(one[kind]) && weight(one[kind]) > weight(one[other]));
  return standing.sort((a, b) => weight(b[kind]) - weight(a[kind]))[0]?.[kind] ?? null;
}
