// What a phone thinks that a step which was left still takes.
import { expect, it } from "vitest";
import { afterLeaving, afterRevealing, stillLate } from "./late.ts";

it("is a few seconds without extra time, and nearly the minutes with it", () => {
  expect(afterLeaving({}, "write", 0, 0)).toEqual({ write: 7_000 });
  expect(afterLeaving({}, "write", 0, 2)).toEqual({ write: 115_000 });
});

it("holds several steps, each for its own time", () => {
  const late = afterLeaving(afterLeaving({}, "write", 0, 1), "judge", 30_000, 1);
  expect(late).toEqual({ write: 55_000, judge: 85_000 });
  expect(stillLate(late, 60_000)).toEqual({ judge: 85_000 });
});

it("ends soon when the results are shown, and never gets longer by that", () => {
  const late = afterLeaving({}, "judge", 0, 5);
  const shown = afterRevealing(late, ["judge"], 10_000);
  expect(shown).toEqual({ judge: 17_000 });
  expect(afterRevealing(shown, ["judge"], 15_000)).toEqual({ judge: 17_000 });
});
