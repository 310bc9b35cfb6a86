// Who is told that more have joined than expected, and what waits for it.
import { expect, it } from "vitest";
import { extraJoins, extraLine } from "./headcount.ts";

const words = { extraJoins: (n: number, of: number) => `${n} phones, ${of} expected`, numbersWait: "Wait" };
const room = (joined: number, expected: number | null, unconfirmed = false, rehearsal = false) => ({
  joined,
  expected,
  rehearsal,
  headcount: { confirmed: null, unconfirmed },
});

it("tells both numbers, and that numbers wait until they are confirmed", () => {
  expect(extraLine(room(7, 5, true), words)).toBe("7 phones, 5 expected. Wait.");
  expect(extraLine(room(7, 5), words)).toBe("7 phones, 5 expected");
  expect(extraJoins(room(7, 5, true), words)).toBe("7 phones, 5 expected");
});

it("says nothing of fewer, of an unknown number, or of a rehearsal", () => {
  for (const quiet of [room(5, 5), room(3, 5), room(7, null), room(13, 12, false, true)])
    expect(extraLine(quiet, words)).toBeNull();
});
