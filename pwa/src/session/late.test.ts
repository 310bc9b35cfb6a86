// What a phone thinks that a step which has ended still takes.
import { expect, it } from "vitest";
import type { State } from "../api/types.ts";
import { isWorth, lateIn } from "./late.ts";

const NOW = 1_800_000_000;
const late = (until: Record<string, number | null>, phase = "open") =>
  lateIn(
    {
      phase,
      steps: Object.entries(until).map(([id, takes_until]) => ({ id, takes_until })),
    } as unknown as State,
    NOW,
  );

it("ends a little earlier than the host says, each step for its own time", () => {
  expect(late({ frame: null, write: NOW + 10, judge: NOW + 60 })).toEqual({
    write: NOW + 7.5,
    judge: NOW + 57.5,
  });
});

it("is nothing for a step whose time is over, and in a session that ends", () => {
  expect(late({ write: NOW + 2.5, judge: NOW - 60 })).toEqual({});
  expect(late({ write: NOW + 10 }, "closing")).toEqual({});
});

it("is worth something to a person when it is more than what is on its way needs", () => {
  expect(isWorth(late({ write: NOW + 10 }), "write", NOW)).toBe(false);
  expect(isWorth(late({ write: NOW + 60 }), "write", NOW)).toBe(true);
  expect(isWorth({}, "write", NOW)).toBe(false);
});
