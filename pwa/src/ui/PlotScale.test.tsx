// The bars of judgements: what it draws and what it says are the same numbers.
import { render } from "preact";
import { expect, it } from "vitest";
import type { Priority } from "../api/types.ts";
import { type JudgeResults, PlotJudge } from "./PlotJudge.tsx";
import { PlotScale } from "./PlotScale.tsx";
import words from "./plot-words/en.ts";

const counts = { "1": 0, "2": 3, "3": 0, "4": 8, "5": 1, pass: 2 };

function shown(element: Parameters<typeof render>[0]): HTMLElement {
  const root = document.createElement("div");
  render(element, root);
  return root;
}

it("has a bar for each grade in its own place, the highest for the most", () => {
  const root = shown(<PlotScale counts={counts} words={words} />);
  const bars = [...root.querySelectorAll<HTMLElement>(".plot-column")];
  expect(bars.map((bar) => bar.style.getPropertyValue("--share"))).toEqual(["0", "0.375", "0", "1", "0.125"]);
  expect(bars.map((bar) => bar.querySelector(".plot-grade")?.textContent)).toEqual(["1", "2", "3", "4", "5"]);
});

it("writes each count above its bar, and nothing above an empty place", () => {
  const root = shown(<PlotScale counts={counts} words={words} />);
  const written = [...root.querySelectorAll(".plot-count")].map((count) => count.textContent);
  expect(written).toEqual(["", "3", "", "8", "1"]);
});

it("draws nothing when everybody has passed", () => {
  const none = { "1": 0, "2": 0, "3": 0, "4": 0, "5": 0, pass: 4 };
  const root = shown(<PlotScale counts={none} words={words} />);
  expect(root.querySelectorAll(".plot-column")).toHaveLength(0);
  expect(root.querySelector(".plot-pass")?.textContent).toBe("4 skipped");
});

it("says every count aloud, the zeros too, and keeps the passes apart", () => {
  const root = shown(<PlotScale counts={counts} words={words} />);
  expect(root.querySelector(".visually-hidden")?.textContent).toBe(
    "The answers: 0 gave 1, 3 gave 2, 0 gave 3, 8 gave 4, 1 gave 5. 2 skipped.",
  );
  expect(root.querySelector(".plot-pass")?.textContent).toBe("2 skipped");
});

it("marks and says one's own answer", () => {
  const root = shown(<PlotScale counts={counts} mine="4" words={words} />);
  expect(root.querySelector(".plot-mine")?.textContent).toBe("4");
  expect(root.textContent).toContain("your answer: 4");
});

it("contributions that share a place carry the same number, and say so", () => {
  const item = (id: string, place: number, tied: boolean) =>
    ({
      id,
      kind: "idea",
      text: id,
      merged: [],
      place,
      tied,
      counts: null,
      mean: null,
      rank: null,
    }) as unknown as Priority;
  const contributions = [item("a", 1, false), item("b", 2, true), item("c", 2, true), item("d", 4, false)];
  const results = {
    type: "judge",
    withheld: false,
    ballots: 9,
    total: 4,
    contributions,
  } as unknown as JudgeResults;
  const rows = [
    ...shown(<PlotJudge results={results} words={words} themes={[]} />).querySelectorAll(".plot-row"),
  ];
  expect(rows.map((row) => row.querySelector(".plot-order")?.textContent)).toEqual(["1", "2", "2", "4"]);
  expect(rows.map((row) => row.textContent?.includes("tied"))).toEqual([false, true, true, false]);
});
