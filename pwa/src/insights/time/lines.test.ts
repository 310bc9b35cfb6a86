import { describe, expect, test } from "vitest";
import type { Row } from "../figures/asking.ts";
import { linesOf, pointsOf, shownIn } from "./lines.ts";

const row = (quarter: string, subject: string, value: number | null, more: Row = {}): Row => ({
  quarter,
  subject_type: "theme",
  subject,
  measure: "confirmed",
  value,
  low: value === null ? null : value - 0.2,
  high: value === null ? null : value + 0.2,
  hidden: value === null && more.hidden !== 0 ? 1 : 0,
  ...more,
});

const QUARTERS = ["2026-Q1", "2026-Q2", "2026-Q3"];

describe("lines", () => {
  const rows = [
    row("2026-Q1", "challenging/tools", 0.5),
    row("2026-Q2", "challenging/tools", null),
    row("2026-Q3", "challenging/tools", 0.9),
    row("2026-Q1", "challenging/other", null, { hidden: 0 }),
    row("2026-Q1", "works_well/tools", 0.1),
  ];
  const lines = linesOf("challenging", rows);

  test("of one kind only, and none of what nobody spoke of", () => {
    expect(lines.map(({ subject }) => subject)).toEqual(["challenging/tools"]);
  });

  test("have points with their interval, and know where a number is hidden", () => {
    const [line] = lines;
    if (!line) throw new Error("there is a line");
    const { points, hidden } = pointsOf(line, QUARTERS);
    expect(points.map(({ at, value, high }) => [at, value, high])).toEqual([
      [0, 0.5, 0.7],
      [2, 0.9, 1],
    ]);
    expect(hidden).toEqual([1]);
    expect(shownIn(line)).toBe(2);
  });

  test("of counts show the sum, not the share that the answer has as its value", () => {
    const [line] = linesOf("action", [
      row("2026-Q1", "planned", 1, { subject_type: "action", measure: "reached", count: 3, sum: 3 }),
      row("2026-Q1", "plan", 1, { subject_type: "action", measure: "chosen", count: 3, sum: 3 }),
    ]);
    expect(line && pointsOf(line, QUARTERS).points.map(({ value }) => value)).toEqual([3]);
  });
});
