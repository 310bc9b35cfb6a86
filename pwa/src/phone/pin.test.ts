// What counts as a PIN.
import { expect, it } from "vitest";
import { pinIn } from "./pin.ts";

it.each([
  ["12345678"],
  [" 1234 5678 "],
  ["12-34-56-78"],
  ["1234\u00a05678"],
  ["http://192.0.2.7:8000/#12345678"],
  ["https://innspill.example/#/12345678"],
  ["#12345678"],
])("%s is a PIN", (text) => {
  expect(pinIn(text)).toBe("12345678");
});

it.each([[""], ["1234567"], ["123456789"], ["1234567a"], ["https://innspill.example/"]])(
  "%s is none",
  (text) => {
    expect(pinIn(text)).toBeNull();
  },
);
