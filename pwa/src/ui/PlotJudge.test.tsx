// A list of priorities that has numbers, with rows that have none; and numbers that were kept from before.
import { render } from "preact";
import { expect, it } from "vitest";
import type { Priority } from "../api/types.ts";
import { type JudgeResults, PlotJudge } from "./PlotJudge.tsx";
import { PlotPlan } from "./PlotPlan.tsx";
import words from "./plot-words/en.ts";

const row = (id: string, more: Partial<Priority> = {}): Priority => ({
  id,
  kind: "idea",
  theme: null,
  text: `Text ${id}`,
  merged: [],
  judged: null,
  counts: null,
  mean: null,
  score: null,
  rank: null,
  split: null,
  place: null,
  tied: null,
  ...more,
});
const counts = { "1": 0, "2": 0, "3": 0, "4": 6, "5": 0, pass: 0 };
const judged = row("a", { judged: 6, counts, mean: 4, score: 4, rank: { best: 1, worst: 1 }, place: 1 });
const results = (more: Partial<JudgeResults> = {}): JudgeResults => ({
  type: "judge",
  ballots: 6,
  withheld: false,
  unconfirmed: false,
  kept: false,
  total: 2,
  readers: null,
  contributions: [judged, row("b")],
  ...more,
});

function shown(what: Parameters<typeof render>[0]): HTMLElement {
  const page = document.createElement("main");
  render(what, page);
  return page;
}
const numbers = (page: HTMLElement) =>
  [...page.querySelectorAll(".plot-order")].map((one) => one.textContent);

it("a row without numbers in a list that has them has no place, and says why", () => {
  const page = shown(<PlotJudge results={results()} words={words} themes={[]} />);
  expect(numbers(page)).toEqual(["1", ""]);
  expect(page.textContent).toContain(words.unnumbered);
  expect(page.textContent).not.toContain(words.kept);
});

it("a list without any numbers keeps its order", () => {
  const withheld = results({ withheld: true, contributions: [row("a"), row("b")] });
  const page = shown(<PlotJudge results={withheld} words={words} themes={[]} />);
  expect(numbers(page)).toEqual(["1", "2"]);
  expect(page.textContent).not.toContain(words.unnumbered);
});

it("numbers from before the step was opened again say so", () => {
  const page = shown(<PlotJudge results={results({ kept: true })} words={words} themes={[]} />);
  expect(page.textContent).toContain(words.kept);
});

it("an action that was added after people chose has no approvals, and says so", () => {
  const actions = [
    { id: "a", title: "Asked about", approvals: 4 },
    { id: "b", title: "Added", approvals: null },
  ];
  const plan = {
    type: "plan" as const,
    ballots: 6,
    withheld: false,
    unconfirmed: false,
    kept: false,
    actions,
    chosen: ["a"],
  };
  const page = shown(<PlotPlan results={plan} words={words} />);
  const [asked, added] = [...page.querySelectorAll("li")].map((one) => one.textContent ?? "");
  expect(asked).not.toContain(words.addedSince);
  expect(added).toContain(words.addedSince);
});
