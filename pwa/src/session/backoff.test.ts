// Waiting: longer each time, as long as the host asks, and spread over the room.
import { describe, expect, it } from "vitest";
import { Busy, Unreachable } from "../api/client.ts";
import { waitAfter } from "./backoff.ts";

const lost = new Unreachable("");

describe("waiting before trying again", () => {
  it("doubles from one second to thirty", () => {
    const waits = [1, 2, 3, 4, 5, 6, 50].map((failures) => waitAfter(lost, failures, () => 0));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });
  it("is never shorter than the host asks", () => {
    expect(waitAfter(new Busy(12_000), 1, () => 0)).toBe(12_000);
    expect(waitAfter(new Busy(1_000), 5, () => 0)).toBe(16_000);
  });
  it("is not the same for all phones that were told the same", () => {
    const waits = Array.from({ length: 200 }, () => waitAfter(new Busy(8_000), 1));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(8_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(12_000);
    expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(2_000);
  });
});
