import { describe, expect, test } from "vitest";
import {
  across,
  type Box,
  bandPath,
  countScale,
  down,
  linePath,
  type Point,
  placeOf,
  RATING,
  runsOf,
  SHARE,
} from "./plot.ts";

const point = (at: number, value: number, low: number | null = null, high: number | null = null): Point => ({
  at,
  value,
  low,
  high,
});
const box: Box = { width: 120, height: 60, left: 10, right: 10, top: 5, bottom: 5, slots: 4 };

describe("scales", () => {
  test("a value has its place, and one outside stands on the border", () => {
    expect([1, 3, 5, 6, 0].map((value) => placeOf(RATING, value))).toEqual([0, 0.5, 1, 1, 0]);
  });

  test.each([
    [[], 1],
    [[1], 1],
    [[3], 5],
    [[7, 12], 20],
    [[100], 100],
    [[431], 500],
  ])("counts up to %j fit under %i", (values, to) => {
    expect(countScale(values).to).toBe(to);
  });

  test("there is no half of a person among the marks of a scale", () => {
    expect(countScale([5]).ticks).toEqual([0, 5]);
  });
});

describe("a line", () => {
  const points = [point(0, 0.5), point(1, 1), point(3, 0)];

  test("has a gap where a quarter has no number", () => {
    expect(runsOf(points).map((run) => run.map(({ at }) => at))).toEqual([[0, 1], [3]]);
  });

  test("without points is no line", () => {
    expect(runsOf([])).toEqual([]);
    expect(bandPath(box, SHARE, [point(0, 1)])).toBe("");
  });

  test("goes through the middle of its quarters, high values on top", () => {
    expect(across(box, 0)).toBe(22.5);
    expect([0, 1].map((value) => down(box, SHARE, value))).toEqual([55, 5]);
    expect(linePath(box, SHARE, points.slice(0, 2))).toBe("M22.5 30L47.5 5");
  });

  test("has its band from the upper border back along the lower", () => {
    const run = [point(0, 0.5, 0, 1), point(1, 0.5, 0.5, 1)];
    expect(bandPath(box, SHARE, run)).toBe("M22.5 5L47.5 5L47.5 30L22.5 55Z");
  });

  test("of one point has a band that can be seen", () => {
    expect(bandPath(box, SHARE, [point(0, 0.5, 0, 1)])).toBe("M19.5 5L25.5 5L25.5 55L19.5 55Z");
  });
});
