// The poller: pace, versions, rest and catching up, being out of reach.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { State } from "../api/types.ts";
import { fakeHost, json, problem, setHidden, unreachable } from "./fakes.ts";
import { createPoller, type Poller } from "./poller.ts";

const snapshot = (version: number, more: Partial<State> = {}) =>
  ({ version, phase: "open", poll_after_ms: 2_000, ...more }) as State;
const ok = (version: number, more: Partial<State> = {}) =>
  json(snapshot(version, more), 200, { ETag: `"${version}"` });

let poller: Poller;
let spoken = "nb";
function follow(): Poller {
  poller = createPoller({ session: "s1", language: () => spoken, random: () => 0 });
  poller.start();
  return poller;
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  spoken = "nb";
});
afterEach(() => {
  poller.stop();
  setHidden(false);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("pace", () => {
  it("asks again after what the server says", async () => {
    const host = fakeHost(() => ok(1));
    follow();
    await pass(0);
    expect(host.asked).toHaveLength(1);
    await pass(1_999);
    expect(host.asked).toHaveLength(1);
    await pass(1);
    expect(host.asked).toHaveLength(2);
  });
  it("adds up to a quarter, so that phones do not ask in step", async () => {
    const host = fakeHost(() => ok(1));
    poller = createPoller({ session: "s1", language: () => "nb", random: () => 0.999 });
    poller.start();
    await pass(2_490);
    expect(host.asked).toHaveLength(1);
    await pass(20);
    expect(host.asked).toHaveLength(2);
  });
  it("asks for what is new only, and not across languages", async () => {
    const host = fakeHost(({ headers }) =>
      headers["If-None-Match"] ? new Response(null, { status: 304 }) : ok(1),
    );
    follow();
    await pass(2_000);
    expect(host.asked[1]?.headers["If-None-Match"]).toBe('"1"');
    expect(poller.state.value?.version).toBe(1);
    spoken = "en";
    poller.refresh();
    await pass(0);
    expect(host.asked[2]?.path).toContain("language=en");
    expect(host.asked[2]?.headers["If-None-Match"]).toBeUndefined();
  });
  it("stops when the session has closed", async () => {
    const host = fakeHost(() => ok(9, { phase: "closed" }));
    follow();
    await pass(60_000);
    expect(host.asked).toHaveLength(1);
  });
});

describe("what is awaited", () => {
  const waiting = (seconds: number) => ({
    now: Date.now() / 1000,
    poll_after_ms: 60_000,
    step: { waiting: { step: "judge", until: Date.now() / 1000 + seconds, extra: false } } as State["step"],
  });
  it("is asked for at its moment, spread over a second and a half, in place of a later question", async () => {
    const host = fakeHost(() => ok(1, waiting(10)));
    poller = createPoller({ session: "s1", language: () => "nb", random: () => 0.5 });
    poller.start();
    await pass(10_700);
    expect(host.asked).toHaveLength(1);
    host.answer = () => ok(2, { poll_after_ms: 60_000 });
    await pass(100);
    expect(host.asked).toHaveLength(2);
    await pass(59_000);
    expect(host.asked).toHaveLength(2);
  });
  it("does not put off the usual question", async () => {
    const host = fakeHost(() => ok(1, { ...waiting(10), poll_after_ms: 2_000 }));
    follow();
    await pass(2_100);
    expect(host.asked).toHaveLength(2);
  });
  it("on a shared screen it is asked for by one, so at once", async () => {
    const host = fakeHost(() => ok(1, waiting(10)));
    poller = createPoller({ session: "s1", language: () => "nb", random: () => 0.5, lag: () => 50 });
    poller.start();
    await pass(10_060);
    expect(host.asked).toHaveLength(2);
  });
});

describe("versions", () => {
  it("ignores an older snapshot after a newer one", async () => {
    const host = fakeHost(() => ok(7));
    follow();
    await pass(0);
    host.answer = () => ok(6);
    await pass(2_000);
    expect(host.asked).toHaveLength(2);
    expect(poller.state.value?.version).toBe(7);
  });
});

describe("rest", () => {
  it("does not ask while hidden and catches up at once when seen again", async () => {
    const host = fakeHost(() => ok(1));
    follow();
    await pass(0);
    setHidden(true);
    await pass(60_000);
    expect(host.asked).toHaveLength(1);
    setHidden(false);
    await pass(0);
    expect(host.asked).toHaveLength(2);
  });
  it.each(["pageshow", "online"])("catches up on %s", async (name) => {
    const host = fakeHost(() => ok(1));
    follow();
    await pass(0);
    window.dispatchEvent(new Event(name));
    await pass(0);
    expect(host.asked).toHaveLength(2);
  });
});

describe("out of reach", () => {
  it("waits longer and longer, says so, and recovers", async () => {
    const host = fakeHost(unreachable);
    follow();
    await pass(0);
    expect(poller.connection.value).toBe("unreachable");
    await pass(1_000 + 2_000 + 4_000);
    expect(host.asked).toHaveLength(4);
    host.answer = () => ok(3);
    await pass(8_000);
    expect(poller.connection.value).toBe("online");
    expect(poller.state.value?.version).toBe(3);
  });
  it("stops when the session is unknown", async () => {
    const host = fakeHost(() => problem(404, "session-unknown"));
    follow();
    await pass(60_000);
    expect(host.asked).toHaveLength(1);
    expect(poller.refused.value?.code).toBe("session-unknown");
  });
});
