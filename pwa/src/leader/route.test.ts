// The address leads to the right page, and to none when it says something else.
import { expect, it } from "vitest";
import { readPage } from "./route.ts";

it.each([
  ["#formats", { at: "formats" }],
  ["#format=0123456789ab", { at: "format", id: "0123456789ab" }],
  ["#script=dialogue", { at: "script", id: "dialogue" }],
  ["#handout=c2Vzc2lvbg", { at: "handout", id: "c2Vzc2lvbg" }],
  ["#session=abc", null],
  ["#format=../x", null],
  ["#format", null],
  ["", null],
])("reads %s", (hash, page) => {
  expect(readPage(hash)).toEqual(page);
});
