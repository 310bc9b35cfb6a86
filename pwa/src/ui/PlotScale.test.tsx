// The bar of judgements: what it draws and what it says are the same numbers.
import { render } from "preact";
import { expect, it } from "vitest";
import { columns, PlotScale } from "./PlotScale.tsx";
import words from "./plot-words/en.ts";

const counts = { "1": 0, "2": 3, "3": 0, "4": 8, "5": 1, pass: 2 };

function shown(element: Parameters<typeof render>[0]): HTMLElement {
  const root = document.createElement("div");
  render(element, root);
  return root;
}

it("gives each grade that somebody chose a part as wide as its count", () => {
  expect(columns([0, 3, 0, 8, 1])).toBe("minmax(2em, 3fr) minmax(2em, 8fr) minmax(2em, 1fr)");
});

it("writes each count in its part and the grade below it", () => {
  const root = shown(<PlotScale counts={counts} words={words} />);
  expect([...root.querySelectorAll(".plot-part")].map((part) => part.textContent)).toEqual(["3", "8", "1"]);
  expect([...root.querySelectorAll(".plot-grade")].map((grade) => grade.textContent)).toEqual([
    "2",
    "4",
    "5",
  ]);
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
