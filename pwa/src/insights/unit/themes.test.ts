import { describe, expect, test } from "vitest";
import type { Row } from "../figures/asking.ts";
import { clearest, sidesOf } from "./themes.ts";

const row = (
  kind: string,
  theme: string,
  confirmed: number | null,
  judged: number | null,
  hidden = 0,
): Row => ({
  kind,
  theme,
  confirmed,
  judged,
  share: confirmed === null || judged === null ? null : confirmed / judged,
  hidden,
});

describe("a unit's themes", () => {
  const sides = sidesOf([
    row("challenging", "workload", 13, 16),
    row("works_well", "collaboration", 19, 21),
    row("works_well", "workload", 1, 1),
    row("challenging", "tools", null, null, 2),
    row("challenging", "none", null, null),
    row("idea", "leadership", 5, 5),
  ]);

  test("the clearest strength comes first, the clearest challenge last", () => {
    expect(sides.map(({ theme }) => theme)).toEqual(["collaboration", "tools", "workload"]);
  });

  test("a hidden number has its line, a theme that nobody spoke of has none", () => {
    expect(sides.some(({ theme }) => theme === "tools")).toBe(true);
    expect(sides.some(({ theme }) => theme === "none")).toBe(false);
  });

  test("one important contribution out of one does not stand out", () => {
    expect(clearest(sides, "works_well")).toMatchObject({ theme: "collaboration" });
    expect(clearest(sidesOf([row("works_well", "tools", 1, 1)]), "works_well")).toBeNull();
  });

  test("a few important contributions among many do not stand out", () => {
    expect(clearest(sidesOf([row("works_well", "tools", 4, 51)]), "works_well")).toBeNull();
  });

  test("what is as hard as it is good stands out on neither side", () => {
    const both = sidesOf([row("works_well", "tools", 4, 6), row("challenging", "tools", 4, 6)]);
    expect(clearest(both, "works_well")).toBeNull();
    expect(clearest(both, "challenging")).toBeNull();
  });
});
