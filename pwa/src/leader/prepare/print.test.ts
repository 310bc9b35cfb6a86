// Times of day in the script.
import { expect, it } from "vitest";
import { clock, nextQuarter } from "./print.ts";

it.each([
  ["09:00", 0, "09:00"],
  ["09:50", 15, "10:05"],
  ["23:50", 20, "00:10"],
  ["", 5, "00:05"],
])("%s and %i minutes", (start, minutes, then) => {
  expect(clock(start, minutes)).toBe(then);
});

it.each([
  ["2026-11-21T08:00:00", "08:15"],
  ["2026-11-21T08:05:00", "08:15"],
  ["2026-11-21T08:06:00", "08:30"],
  ["2026-11-21T23:58:00", "00:15"],
])("after %s the next quarter is %s", (now, quarter) => {
  expect(nextQuarter(new Date(now))).toBe(quarter);
});
