// What an answer of the host means to whoever asked.
import { afterEach, describe, expect, it, vi } from "vitest";
import { fakeHost, json, unreachable } from "../session/fakes.ts";
import { Busy, Problem, send, Unreachable } from "./client.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const failure = () => send("/api/x").catch((error: unknown) => error);
const answering = (status: number, body: object, headers: Record<string, string> = {}) => {
  fakeHost(() => json(body, status, headers));
  return failure();
};

describe("a host with too much to do", () => {
  it("says when to come back", async () => {
    const error = await answering(503, { code: "busy" }, { "Retry-After": "7" });
    expect(error).toBeInstanceOf(Busy);
    expect((error as Busy).afterMs).toBe(7_000);
  });
  it("is a gateway's own limit too, which says no time", async () => {
    const error = await answering(429, { message: "Too Many Requests" });
    expect((error as Busy).afterMs).toBe(0);
  });
  it.each(["-3", "soon", "Wed, 21 Oct 2026 07:28:00 GMT"])(
    "a time that is none counts as none: %s",
    async (header) => {
      expect(((await answering(503, {}, { "Retry-After": header })) as Busy).afterMs).toBe(0);
    },
  );
  it("is asked again within a minute whatever it says", async () => {
    expect(((await answering(503, {}, { "Retry-After": "86400" })) as Busy).afterMs).toBe(60_000);
  });
});

it("too many wrong PINs is an answer, not a crowd", async () => {
  const error = await answering(429, { code: "too-many-requests" });
  expect(error).toBeInstanceOf(Problem);
});
it("a host that is not ready, and none at all, are out of reach", async () => {
  expect(await answering(502, {})).toBeInstanceOf(Unreachable);
  fakeHost(unreachable);
  expect(await failure()).toBeInstanceOf(Unreachable);
});
