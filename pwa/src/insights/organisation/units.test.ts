// The tree on a day: what hangs where, what was, and what a search shows.
import { expect, test } from "vitest";
import type { Line } from "../api.ts";
import { endedBy, inOrder, matching, nameOf, pathOf, ROOT, treeOn, withAbove, withinUnit } from "./units.ts";

const line = (id: string, parent = ROOT, more: Partial<Line> = {}): Line => ({
  id,
  name: id.toUpperCase(),
  parent,
  since: null,
  until: null,
  merged_into: null,
  ...more,
});

const LINES = [
  line("surgery"),
  line("medicine"),
  line("ward", "surgery", { until: "2026-03-31" }),
  line("ward", "medicine", { since: "2026-04-01" }),
  line("night", "ward"),
  line("old", "surgery", { until: "2026-03-31", merged_into: "ward" }),
  line(ROOT, "", { name: "St Olav" }),
];
const tree = (day = "2026-04-01", scope = ROOT) => treeOn(LINES, day, scope, "en");
const shape = (day?: string, scope?: string) =>
  inOrder(tree(day, scope).top).map(({ unit, level }) => `${level} ${unit.id}`);

test("a unit hangs where it hung on that day", () => {
  expect(shape("2026-03-31")).toEqual(["0 medicine", "0 surgery", "1 old", "1 ward", "2 night"]);
  expect(shape("2026-04-01")).toEqual(["0 medicine", "1 ward", "2 night", "0 surgery"]);
});

test("a part of the tree has its unit on top", () => {
  expect(shape("2026-04-01", "ward")).toEqual(["0 ward", "1 night"]);
  expect(shape("2026-04-01", "unknown")).toEqual([]);
});

test("it is counted how many hang below", () => {
  expect(tree().top.map(({ below }) => below)).toEqual([2, 0]);
});

test("a path leads from the top", () => {
  expect(pathOf(tree(), "night").map(({ id }) => id)).toEqual(["medicine", "ward", "night"]);
});

test("what is searched for is shown where it hangs", () => {
  const found = matching(tree(), " nig");
  expect([...found]).toEqual(["night"]);
  expect([...withAbove(tree(), found)]).toEqual(["medicine", "ward", "night"]);
});

test("a search knows letters without their marks", () => {
  const marked = treeOn([line("a", ROOT, { name: "Kjøkken på Åsen" })], "2026-01-01", ROOT, "nb");
  expect([...matching(marked, "asen")]).toEqual(["a"]);
});

test("a unit cannot go below itself", () => {
  const ward = tree().units.get("ward");
  expect(ward && [...withinUnit(ward)]).toEqual(["ward", "night"]);
});

test("what has ended is found with its last line, and what goes on is not", () => {
  expect(endedBy(LINES, "2026-04-01").map(({ id }) => id)).toEqual(["old"]);
  expect(endedBy(LINES, "2026-03-31")).toEqual([]);
  expect(nameOf(LINES, "old")).toBe("OLD");
  expect(nameOf(LINES, "elsewhere")).toBe("elsewhere");
});
