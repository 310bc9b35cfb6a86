// Reading the leader's link in all the forms in which people paste it.
import { describe, expect, it } from "vitest";
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
  expect(readLink(text)).toMatchObject({ token: good, session: null });
});

it("finds the session beside the token", () => {
  expect(readLink(`#token=${good}&session=Ab-_9`)).toMatchObject({ token: good, session: "Ab-_9" });
});

it("finds the session alone", () => {
  expect(readLink("#session=Ab-_9")).toMatchObject({ token: null, session: "Ab-_9" });
});

it.each(["", "#", "hello", "http://host/#12345678", "#token=", "#session=../etc", "#token=a.b"])(
  "finds nothing in %j",
  (text) => {
    expect(readLink(text)).toMatchObject({ token: null, session: null });
  },
);

it("reads the claims with their own letters", () => {
  expect(readClaims(good)).toMatchObject({ name: "Åse Ødegård", unit: "Sjøsiden, 2. etasje", expires: 1 });
});

it("reads the unit that the cloud's sign-in gives", () => {
  const claims = { name: "Åse", "custom:unit": "Ward 2", exp: 1 };
  expect(readClaims(token(claims))).toMatchObject({ name: "Åse", unit: "Ward 2", expires: 1 });
});

it.each(["a.b.c", "", token({ name: "no unit" }), `x.${btoa("[]")}.y`, `x.${btoa("null")}.y`])(
  "reads no claims from %j",
  (text) => {
    expect(readClaims(text)).toBeNull();
  },
);

describe("a co-leader's link", () => {
  const secret = "A".repeat(43);
  it("names its session, itself and its secret", () => {
    expect(readLink(`https://h.example/lead#session=s1&link=0a1b2c3d.${secret}`).byLink).toEqual({
      session: "s1",
      id: "0a1b2c3d",
      secret,
    });
  });
  it.each([`#link=0a1b2c3d.${secret}`, "#session=s1&link=0a1b2c3d", "#session=s1&link=../..", "#session=s1"])(
    "%s is none",
    (text) => {
      expect(readLink(text).byLink).toBeNull();
    },
  );
});
