// The tree of units as it was on a day, from the lines of history that the server sends. Days are text: "2026-03-31".
import type { Line } from "../api.ts";

/** The id of the organisation itself, the top of every tree. */
export const ROOT = "organisation";

/** Later than every day. */
export const FOR_EVER = "9999-99-99";

export interface Unit {
  id: string;
  name: string;
  parent: string;
  children: Unit[];
  /** How many units hang below, at any level. */
  below: number;
}

export interface Tree {
  /** What hangs directly at the top of what may be seen. */
  top: Unit[];
  units: Map<string, Unit>;
}

const isOn = (line: Line, day: string) => (line.since ?? "") <= day && day <= (line.until ?? FOR_EVER);

/** The units on a day, by name, below `scope`: whole for the organisation itself, else with that unit on top. */
export function treeOn(lines: readonly Line[], day: string, scope: string, spoken: string): Tree {
  const units = new Map<string, Unit>();
  for (const line of lines)
    if (line.id !== ROOT && isOn(line, day))
      units.set(line.id, { id: line.id, name: line.name, parent: line.parent, children: [], below: 0 });
  const byName = new Intl.Collator(spoken, { numeric: true });
  const all = [...units.values()].sort((a, b) => byName.compare(a.name, b.name));
  for (const unit of all) units.get(unit.parent)?.children.push(unit);
  const count = (unit: Unit): number => {
    unit.below = unit.children.reduce((sum, child) => sum + 1 + count(child), 0);
    return unit.below;
  };
  const top = all.filter(({ id, parent }) => (scope === ROOT ? parent === ROOT : id === scope));
  for (const unit of top) count(unit);
  return { top, units };
}

/** From the top down to the unit, itself included. */
export function pathOf(tree: Tree, id: string): Unit[] {
  const unit = tree.units.get(id);
  return unit ? [...pathOf(tree, unit.parent), unit] : [];
}

/** Every unit of the tree with its level, each after the one above it. */
export function inOrder(units: readonly Unit[], level = 0): { unit: Unit; level: number }[] {
  return units.flatMap((unit) => [{ unit, level }, ...inOrder(unit.children, level + 1)]);
}

/** The unit and all below it: where it can neither move nor go. */
export const withinUnit = (unit: Unit): Set<string> => new Set(inOrder([unit]).map((one) => one.unit.id));

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The units whose name or id holds the text, however its letters are marked. */
export function matching(tree: Tree, text: string): Set<string> {
  const wanted = plain(text.trim());
  return new Set(
    [...tree.units.values()]
      .filter(({ id, name }) => plain(name).includes(wanted) || plain(id).includes(wanted))
      .map(({ id }) => id),
  );
}

/** Those and everything above them: what has to be shown so that they are seen where they hang. */
export const withAbove = (tree: Tree, ids: Iterable<string>): Set<string> =>
  new Set([...ids].flatMap((id) => pathOf(tree, id).map((unit) => unit.id)));

/** The units that are no more on a day, newest end first, each with its last line. */
export function endedBy(lines: readonly Line[], day: string): Line[] {
  const last = new Map<string, Line>();
  const here = new Set<string>();
  for (const line of lines) {
    if (isOn(line, day)) here.add(line.id);
    else if (line.until && line.until < day && line.until >= (last.get(line.id)?.until ?? ""))
      last.set(line.id, line);
  }
  return [...last.values()]
    .filter(({ id }) => !here.has(id))
    .sort((a, b) => (b.until ?? "").localeCompare(a.until ?? ""));
}

/** Whether anything of a unit is known to have been otherwise, or to become so. */
export const hasHistory = (history: readonly Line[]): boolean =>
  history.length > 1 || history.some(({ since, until }) => since || until);

/** A unit's name on its latest line, also of one that has ended; its id when it is not among what may be seen. */
export function nameOf(lines: readonly Line[], id: string): string {
  return lines.findLast((line) => line.id === id)?.name ?? id;
}
