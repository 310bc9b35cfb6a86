// Easy-read texts take the ordinary ones' place where there are any, and nowhere else.
import { expect, it } from "vitest";
import type { StepContent } from "../../api/types.ts";
import { withEasier } from "../i18n.ts";
import { withTexts } from "./easy.ts";

const base = { id: "s", index: 0, total: 1, title: "T", collecting: true, revealed: false, handed_in: 0 };
const none = { text: "", question: "", choices: {}, prompts: [] };
const trilemma = {
  ...base,
  type: "trilemma",
  text: "long",
  question: "why?",
  options: [
    { id: "a", text: "first" },
    { id: "b", text: "second" },
    { id: "c", text: "third" },
  ],
} as StepContent;

it("leaves a step as it is when there is no easy text", () => {
  expect(withTexts(trilemma, none)).toEqual(trilemma);
});

it("replaces text, question and those options that have one", () => {
  const easy = withTexts(trilemma, { text: "short", question: "?", choices: { b: "2" }, prompts: [] });
  expect(easy).toMatchObject({
    text: "short",
    question: "?",
    options: [{ text: "first" }, { text: "2" }, { text: "third" }],
  });
});

it("replaces what is asked for each kind, and the questions for the talk", () => {
  const write = {
    ...base,
    type: "contribute",
    text: "long",
    kinds: [{ id: "idea", label: "Idea", prompt: "What could we try?" }],
    max_each: 3,
    max_length: 9,
  } as StepContent;
  expect(withTexts(write, { ...none, choices: { idea: "What is new?" } })).toMatchObject({
    kinds: [{ label: "Idea", prompt: "What is new?" }],
  });
  const talk = { ...base, type: "discuss", text: "long", prompts: ["one", "two"] } as StepContent;
  expect(withTexts(talk, { ...none, prompts: ["1", "2"] })).toMatchObject({ prompts: ["1", "2"] });
});

it("changes single words of a group and keeps the rest", () => {
  const words = { go: "Go on", private: { lead: "long", how: "How" }, n: (x: number) => `${x}` };
  const easier = withEasier(words, { go: "Go", private: { lead: "short" } });
  expect(easier).toEqual({ ...words, go: "Go", private: { lead: "short", how: "How" } });
});
