// What is said of the time that is left, and by whose clock.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hostNow, noteDate, noteHost } from "../session/clock.ts";
import { timeLeft, worthTelling } from "./time-left.ts";

describe("what is left", () => {
  it.each([
    [600, "minutes", 10],
    [599.2, "minutes", 10],
    [540.1, "minutes", 10],
    [540, "minutes", 9],
    [60.5, "minutes", 2],
    [60, "seconds", 60],
    [0.4, "seconds", 1],
    [0, "over", 0],
    [-90, "over", 0],
  ] as const)("%d s are said as %s: %d", (seconds, unit, n) => {
    expect(timeLeft(1_000 + seconds, 1_000)).toEqual({ unit, n });
  });

  it("is told at the last minute and at the end, not every second", () => {
    const told = Array.from({ length: 130 }, (_, second) => second).filter((second) =>
      worthTelling(timeLeft(120, second - 1), timeLeft(120, second)),
    );
    expect(told).toEqual([60, 120]);
  });

  it("is told when more time was given after the end", () => {
    expect(worthTelling({ unit: "over", n: 0 }, { unit: "minutes", n: 2 })).toBe(false);
    expect(worthTelling({ unit: "minutes", n: 2 }, { unit: "seconds", n: 60 })).toBe(true);
  });
});

describe("the host's clock", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.setSystemTime(new Date("2026-11-21T12:00:00Z"));
  });
  afterEach(() => vi.useRealTimers());
  const host = Date.parse("2026-11-21T14:37:00Z") / 1000;

  it("counts, not this device's own", () => {
    noteHost(host);
    expect(hostNow()).toBe(host);
    vi.advanceTimersByTime(5_000);
    expect(hostNow()).toBe(host + 5);
  });
  it("is believed again after this device's clock was set", () => {
    noteHost(host);
    vi.setSystemTime(new Date("2026-11-21T09:00:00Z"));
    noteDate("Sat, 21 Nov 2026 14:37:10 GMT");
    expect(hostNow()).toBe(host + 10);
  });
  it("is not made coarser by a header that agrees, is absent, or makes no sense", () => {
    noteHost(host + 0.75);
    for (const header of ["Sat, 21 Nov 2026 14:37:00 GMT", null, "yesterday"]) noteDate(header);
    expect(hostNow()).toBe(host + 0.75);
  });
});
