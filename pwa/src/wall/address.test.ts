// The wall's address and what people are asked to type.
import { expect, it } from "vitest";
import { readAddress, spokenAddress } from "./address.ts";

it.each([
  ["#abc-_9", { session: "abc-_9", language: null }],
  ["#abc&language=nl", { session: "abc", language: "nl" }],
  ["#abc&language=xx", { session: "abc", language: null }],
  ["", { session: null, language: null }],
  ["#../x", { session: null, language: null }],
])("reads %j", (hash, address) => {
  expect(readAddress(hash)).toEqual(address);
});

it.each([
  ["http://192.0.2.2:8141/#12345678", "192.0.2.2:8141"],
  ["https://innspill.example/#12345678", "innspill.example"],
  ["https://innspill.example/join/#12345678", "innspill.example/join"],
])("says %s as %s", (url, spoken) => {
  expect(spokenAddress(url)).toBe(spoken);
});
