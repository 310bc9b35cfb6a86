// Following on a socket: changes come by themselves, and whenever they might not, the phone asks as it did.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { State } from "../api/types.ts";
import { fakeHost, fakeSockets, json, setHidden } from "./fakes.ts";
import { createFollower } from "./follow.ts";
import { createPoller, type Poller } from "./poller.ts";

const snapshot = (version: number, more: Partial<State> = {}) =>
  ({
    version,
    phase: "open",
    language: "nb",
    step: { id: "write" },
    poll_after_ms: 2_000,
    poll_following_ms: 300_000,
    follow_url: "wss://innspill.example/live",
    ...more,
  }) as State;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let poller: Poller;
let spoken = "";
let host: ReturnType<typeof fakeHost>;
let sockets: ReturnType<typeof fakeSockets>;
const newest = () => sockets[sockets.length - 1] as (typeof sockets)[number];

/** A phone whose socket has opened. */
async function follow(): Promise<void> {
  poller = createPoller({ session: "s1", language: () => spoken, random: () => 0.5, createFollower });
  poller.start();
  await pass(0);
  sockets[0]?.onopen();
  await pass(0);
}

beforeEach(() => {
  vi.useFakeTimers();
  spoken = "";
  sockets = fakeSockets();
  host = fakeHost(() => json(snapshot(1)));
});
afterEach(() => {
  poller.stop();
  setHidden(false);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the socket", () => {
  it("is opened where the server offers one, for this session and language", async () => {
    await follow();
    expect(sockets.map(({ url }) => url)).toEqual(["wss://innspill.example/live?session=s1&language=nb"]);
    expect(poller.following.value).toBe(true);
  });
  it("is not opened where it offers none", async () => {
    host.answer = () => json(snapshot(1, { follow_url: null }));
    await follow();
    await pass(2_500);
    expect(sockets).toHaveLength(0);
    expect(host.asked).toHaveLength(2);
  });

  it("asks once when it has opened, for what changed meanwhile, and then every few minutes", async () => {
    await follow();
    expect(host.asked).toHaveLength(2);
    await pass(299_000);
    expect(host.asked).toHaveLength(2);
    await pass(40_000);
    expect(host.asked).toHaveLength(3);
  });
  describe("and something is awaited", () => {
    const awaited = () => {
      const waiting = { step: "write", until: Date.now() / 1000 + 10, extra: false };
      return snapshot(2, { now: Date.now() / 1000, step: { id: "write", waiting } as State["step"] });
    };
    it("asks for it when it should be there", async () => {
      await follow();
      newest().hear(awaited());
      await pass(10_700);
      expect(host.asked).toHaveLength(2);
      await pass(100);
      expect(host.asked).toHaveLength(3);
    });
    it("asks nothing when it has heard of it by then", async () => {
      await follow();
      newest().hear(awaited());
      await pass(10_300);
      newest().hear(snapshot(3));
      await pass(60_000);
      expect(host.asked).toHaveLength(2);
    });
  });
  it("moves when another language is chosen", async () => {
    await follow();
    spoken = "en";
    poller.refresh();
    await pass(0);
    expect(sockets[0]?.closed).toBe(true);
    expect(newest().url).toContain("language=en");
  });
  it("says that it is still here before the gateway thinks otherwise", async () => {
    await follow();
    await pass(8 * 60_000);
    expect(newest().said).toEqual(["{}"]);
  });
});

describe("a message", () => {
  it("is a snapshot like any other", async () => {
    await follow();
    newest().hear(snapshot(5, { step: { id: "judge" } as State["step"] }));
    expect(poller.state.value?.step.id).toBe("judge");
    expect(host.asked).toHaveLength(2);
  });
  it("that is older than what is shown is ignored", async () => {
    await follow();
    newest().hear(snapshot(5));
    newest().hear(snapshot(4));
    expect(poller.state.value?.version).toBe(5);
  });
  it("without a snapshot makes the phone ask", async () => {
    await follow();
    newest().hear({ ask: true });
    await pass(0);
    expect(host.asked).toHaveLength(3);
  });
  it("that the session has closed ends everything", async () => {
    await follow();
    newest().hear(snapshot(9, { phase: "closed" }));
    expect(newest().closed).toBe(true);
    await pass(600_000);
    expect([host.asked.length, sockets.length]).toEqual([2, 1]);
  });
});

describe("a socket that closes", () => {
  it("is asked for again, and until then the phone asks as often as without", async () => {
    await follow();
    newest().close();
    expect(poller.following.value).toBe(false);
    await pass(4_900);
    expect(host.asked).toHaveLength(4);
    await pass(200);
    expect(sockets).toHaveLength(2);
  });
  it("and never opens is tried more and more seldom", async () => {
    await follow();
    newest().close();
    for (const after of [5_000, 10_000, 20_000]) {
      await pass(after);
      newest().close();
    }
    expect(sockets).toHaveLength(4);
    expect(poller.following.value).toBe(false);
  });
});

describe("rest", () => {
  it("closes the socket of a hidden page, and asks when it has opened again", async () => {
    await follow();
    setHidden(true);
    expect(newest().closed).toBe(true);
    await pass(600_000);
    expect(host.asked).toHaveLength(2);
    setHidden(false);
    expect(sockets).toHaveLength(2);
    await pass(100);
    newest().onopen();
    await pass(0);
    expect(host.asked).toHaveLength(3);
  });
  it("asks soon without it when it does not open", async () => {
    await follow();
    setHidden(true);
    setHidden(false);
    await pass(1_200);
    expect(host.asked).toHaveLength(3);
  });
});
