import { describe, expect, test } from "vitest";
import type { Row } from "../figures/asking.ts";
import { cellOf, heatOf, levelOf } from "./heat.ts";

const row = (node: string, theme: string, share: number | null, hidden = 0): Row => ({
  node,
  theme,
  share,
  hidden,
});

describe("the table of units and themes", () => {
  const heat = heatOf(
    [
      row("top", "tools", 0.2),
      row("top", "workload", 0.9),
      row("a", "tools", null, 3),
      row("c", "tools", 0, 1),
    ],
    "top",
    ["b", "a"],
  );

  test("the hottest theme of the whole is the first column", () => {
    expect(heat.themes).toEqual(["workload", "tools"]);
  });

  test("units that said nothing have their line, and those that the tree does not know come last", () => {
    expect(heat.nodes).toEqual(["top", "b", "a", "c"]);
  });

  test("a hidden number is not the same as none", () => {
    expect(cellOf(heat, "a", "tools").is).toBe("few");
    expect(cellOf(heat, "b", "tools").is).toBe("none");
  });

  test("a number of which a part is hidden says so", () => {
    expect(cellOf(heat, "c", "tools")).toMatchObject({ is: "shown", share: 0, level: 0, partly: true });
  });

  test("a share on the border is of the level above", () => {
    expect([0, 0.09, 0.1, 0.5, 1].map(levelOf)).toEqual([0, 0, 1, 3, 4]);
  });
});
