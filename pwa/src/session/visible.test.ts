// Empty here is empty there: the phone's rule decides the same of every text as the server's.
import { expect, it } from "vitest";
import vectors from "../../../tests/vectors/texts.json";
import { isBlank } from "./visible.ts";
import { lengthOf, tidy } from "./writing.ts";

it.each(Object.entries(vectors.blank))("%s is empty", (_, text) => {
  expect(isBlank(text)).toBe(true);
  expect([tidy(text), lengthOf(text)]).toEqual(["", 0]);
});

it.each(Object.entries({ ...vectors.kept, ...vectors.stacked }))("%s can be seen", (_, text) => {
  expect(isBlank(text)).toBe(false);
  expect(tidy(text)).toBe(text);
});

it("sees no character of the kind", () => {
  const seen = vectors.unseen.flatMap(([first = "", last = ""]) => {
    const from = Number.parseInt(first, 16);
    const all = Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, at) => from + at);
    return all.filter((code) => !isBlank(String.fromCodePoint(code)));
  });
  expect(seen).toEqual([]);
});
