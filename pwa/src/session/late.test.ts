// What a phone thinks that a step which has ended still takes.
import { expect, it } from "vitest";
import type { State } from "../api/types.ts";
import { isWorth, lateIn } from "./late.ts";

const HOST = 1_800_000_000;
const OWN_MS = 5_000_000;
const at = (until: Record<string, number | null>, phase = "open") =>
  ({
    phase,
    steps: Object.entries(until).map(([id, takes_until]) => ({ id, takes_until })),
  }) as unknown as State;
const late = (until: Record<string, number | null>, phase?: string) => lateIn(at(until, phase), HOST, OWN_MS);

it("ends a little earlier than the host says, by this phone's own clock, each step for its own time", () => {
  expect(late({ frame: null, write: HOST + 10, judge: HOST + 60 })).toEqual({
    write: OWN_MS + 7_500,
    judge: OWN_MS + 57_500,
  });
});

it("is nothing for a step whose time is over, and in a session that ends", () => {
  expect(late({ write: HOST + 2.5, judge: HOST - 60 })).toEqual({});
  expect(late({ write: HOST + 10 }, "closing")).toEqual({});
});

it("is worth something to a person when it is more than what is on its way needs", () => {
  expect(isWorth(late({ write: HOST + 10 }), "write", OWN_MS)).toBe(false);
  expect(isWorth(late({ write: HOST + 60 }), "write", OWN_MS)).toBe(true);
  expect(isWorth({}, "write", OWN_MS)).toBe(false);
});
