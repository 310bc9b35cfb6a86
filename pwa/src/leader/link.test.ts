// Reading the leader's link in all the forms in which people paste it.
import { expect, it } from "vitest";
import { readClaims, readLink } from "./link.ts";

const encode = (claims: object) => {
  const bytes = new TextEncoder().encode(JSON.stringify(claims));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
};
const token = (claims: object) => `eyJhbGciOiJIUzI1NiJ9.${encode(claims)}.sig-na_ture`;
const good = token({ name: "Åse Ødegård", unit: "Sjøsiden, 2. etasje", exp: 1 });

it.each([
  ["a whole link", `http://host:8000/lead#token=${good}`],
  ["a fragment", `#token=${good}`],
  ["a link with spaces around it", `  http://host/lead#token=${good} \n`],
  ["the bare token", good],
])("finds the token in %s", (_, text) => {
  expect(readLink(text)).toEqual({ token: good, session: null });
});

it("finds the session beside the token", () => {
  expect(readLink(`#token=${good}&session=Ab-_9`)).toEqual({ token: good, session: "Ab-_9" });
});

it("finds the session alone", () => {
  expect(readLink("#session=Ab-_9")).toEqual({ token: null, session: "Ab-_9" });
});

it.each(["", "#", "hello", "http://host/#12345678", "#token=", "#session=../etc", "#token=a.b"])(
  "finds nothing in %j",
  (text) => {
    expect(readLink(text)).toEqual({ token: null, session: null });
  },
);

it("reads the claims with their own letters", () => {
  expect(readClaims(good)).toEqual({
    name: "Åse Ødegård",
    unit: "Sjøsiden, 2. etasje",
    roles: [],
    expires: 1,
  });
});

it("reads the unit that the cloud's sign-in gives", () => {
  const claims = { name: "Åse", "custom:unit": "Ward 2", exp: 1 };
  expect(readClaims(token(claims))).toEqual({ name: "Åse", unit: "Ward 2", roles: [], expires: 1 });
});

it.each(["a.b.c", "", token({ name: "no unit" }), `x.${btoa("[]")}.y`, `x.${btoa("null")}.y`])(
  "reads no claims from %j",
  (text) => {
    expect(readClaims(text)).toBeNull();
  },
);
