// What is done to a text before it is handed in.
import { expect, it } from "vitest";
import { lengthOf, tidy } from "./writing.ts";

it("keeps line breaks of one kind and drops what cannot be shown", () => {
  expect(tidy(" one\r\ntwo\rthree\u0000\u0007\u009f ")).toBe("one\ntwo\nthree");
  expect(tidy("a\tb\u2028c")).toBe("a b c");
});

it("is blank when there is nothing to read", () => {
  expect(tidy(" \n\t ")).toBe("");
});

it("counts characters as people do", () => {
  expect(lengthOf(" 👩 blåbær ")).toBe(8);
});
