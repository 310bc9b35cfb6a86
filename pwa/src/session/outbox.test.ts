// The outbox: one entry per ticket, only the newest, until the server has said yes or a definite no.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { done, fakeHost, json, problem, setHidden, unreachable } from "./fakes.ts";
import { createMemoryKeep } from "./keep.ts";
import { type Outbox, openOutbox } from "./outbox.ts";

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const coffee = { kind: "works_well", text: "the coffee" } as const;
const tea = { kind: "works_well", text: "the tea" } as const;
let keep = createMemoryKeep();
let hasTickets = true;
let outbox: Outbox;

async function open(): Promise<Outbox> {
  outbox?.stop();
  outbox = await openOutbox({
    session: "s1",
    keep,
    ticket: (step, at) => (hasTickets ? { input: `${step}-${at}`, output: "o" } : undefined),
    tickets: (step) => (step === "write" ? 3 : 1),
    random: () => 0,
  });
  return outbox;
}
const only = () => outbox.entries.value[0];

beforeEach(() => {
  vi.useFakeTimers();
  keep = createMemoryKeep();
  hasTickets = true;
});
afterEach(() => {
  outbox.stop();
  setHidden(false);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("contributions", () => {
  it("go out at once, each with its own ticket", async () => {
    const host = fakeHost(() => json({ id: "c" }, 201));
    await open();
    outbox.contribute("write", coffee);
    outbox.contribute("write", tea);
    expect(outbox.pending.value).toBe(2);
    await pass(0);
    expect(host.asked.map(({ body }) => body)).toEqual([
      { ticket: { input: "write-0", output: "o" }, ...coffee },
      { ticket: { input: "write-1", output: "o" }, ...tea },
    ]);
    expect(outbox.entries.value.map(({ status }) => status)).toEqual(["sent", "sent"]);
  });
  it("an edit uses the same ticket; taking back frees it", async () => {
    const host = fakeHost(({ method }) => (method === "DELETE" ? done() : json({ id: "c" }, 201)));
    await open();
    outbox.contribute("write", coffee);
    await pass(0);
    outbox.edit("write", 0, tea);
    await pass(0);
    expect(host.asked[1]?.body).toMatchObject({ ticket: { input: "write-0" }, text: "the tea" });
    outbox.edit("write", 0, null);
    await pass(0);
    expect(host.asked[2]).toMatchObject({ method: "DELETE", body: { ticket: { input: "write-0" } } });
    expect(outbox.entries.value).toEqual([]);
  });
  it("what is written on a ticket whose text is being taken back is never an edit of that text", async () => {
    const host = fakeHost(() => json({ id: "c" }, 201));
    await open();
    for (let at = 0; at < 3; at++) outbox.contribute("write", coffee);
    await pass(0);
    host.answer = unreachable;
    outbox.edit("write", 1, null);
    await pass(0);
    expect(outbox.contribute("write", tea)).toBe(1);
    host.asked.length = 0;
    host.answer = ({ method }) => (method === "DELETE" ? done() : json({ id: "d" }, 201));
    outbox.retry();
    await pass(0);
    const of = { ticket: { input: "write-1", output: "o" } };
    expect(host.asked.map(({ method, body }) => [method, body])).toEqual([
      ["DELETE", of],
      ["POST", { ...of, ...tea }],
    ]);
    outbox.edit("write", 1, coffee);
    await pass(0);
    expect(host.asked.slice(2).map(({ method }) => method)).toEqual(["POST"]);
  });
  it("does not mind that what it takes back first is gone", async () => {
    const host = fakeHost(() => json({ id: "c" }, 201));
    await open();
    for (let at = 0; at < 3; at++) outbox.contribute("write", coffee);
    await pass(0);
    host.answer = unreachable; // it came through, its answer did not
    outbox.edit("write", 0, null);
    await pass(0);
    outbox.contribute("write", tea);
    host.answer = ({ method }) =>
      method === "DELETE" ? problem(404, "ticket-unknown") : json({ id: "d" }, 201);
    outbox.retry();
    await pass(0);
    expect(only()).toMatchObject({ status: "sent", accepted: tea });
  });
  it("what changes while it is on its way is sent after", async () => {
    let answerFirst: (response: Response) => void = () => undefined;
    const host = fakeHost(() => new Promise((resolve) => (answerFirst = resolve)));
    await open();
    outbox.contribute("write", coffee);
    outbox.edit("write", 0, tea);
    expect(host.asked).toHaveLength(1);
    host.answer = () => json({ id: "c" });
    answerFirst(json({ id: "c" }, 201));
    await pass(0);
    expect(host.asked[1]?.body).toMatchObject({ text: "the tea" });
    expect(only()).toMatchObject({ status: "sent", accepted: tea });
  });
  it("gives no number when every ticket is used", async () => {
    fakeHost(() => json({ id: "c" }, 201));
    await open();
    for (let at = 0; at < 3; at++) expect(outbox.contribute("write", coffee)).toBe(at);
    expect(outbox.contribute("write", coffee)).toBeUndefined();
  });
  it("uses another ticket after a collision", async () => {
    fakeHost(({ body }) =>
      (body as { ticket: { input: string } }).ticket.input === "write-0"
        ? problem(409, "ticket-collision")
        : json({ id: "c" }, 201),
    );
    await open();
    outbox.contribute("write", coffee);
    await pass(0);
    expect(outbox.entries.value).toMatchObject([{ at: 1, status: "sent", accepted: coffee }]);
    expect(outbox.contribute("write", tea)).toBe(2);
  });
  it("a definite no keeps the text and says why; dismissing goes back to what the server holds", async () => {
    const host = fakeHost(() => json({ id: "c" }, 201));
    await open();
    outbox.contribute("write", coffee);
    await pass(0);
    host.answer = () => problem(409, "step-not-open");
    outbox.edit("write", 0, tea);
    await pass(60_000);
    expect(host.asked).toHaveLength(2);
    expect(only()).toMatchObject({ status: "refused", code: "step-not-open", want: tea, accepted: coffee });
    outbox.dismiss("write", 0);
    expect(only()).toMatchObject({ status: "sent", want: coffee });
  });
  it("taking back what is not there counts as taken back", async () => {
    const host = fakeHost(() => json({ id: "c" }, 201));
    await open();
    outbox.contribute("write", coffee);
    await pass(0);
    host.answer = () => problem(404, "ticket-unknown");
    outbox.edit("write", 0, null);
    await pass(0);
    expect(outbox.entries.value).toEqual([]);
  });
});

describe("out of reach", () => {
  it("waits, says so, survives a reload, and goes out when the network is back", async () => {
    const host = fakeHost(unreachable);
    await open();
    outbox.contribute("write", coffee);
    await pass(0);
    expect(only()?.status).toBe("waiting");
    expect(outbox.stuck.value).toBe(true);
    await open();
    expect(only()).toMatchObject({ status: "waiting", want: coffee });
    host.answer = () => json({ id: "c" }, 201);
    window.dispatchEvent(new Event("online"));
    await pass(0);
    expect(only()?.status).toBe("sent");
    expect(outbox.stuck.value).toBe(false);
    await open();
    expect(only()?.status).toBe("sent");
  });
  it("tries again by itself, ever more seldom, when the server has trouble", async () => {
    const host = fakeHost(() => problem(500, "internal"));
    await open();
    outbox.contribute("write", coffee);
    await pass(1_000 + 2_000 + 4_000);
    expect(host.asked).toHaveLength(4);
    host.answer = () => json({ id: "c" }, 201);
    await pass(8_000);
    expect(only()?.status).toBe("sent");
  });
  it("waits for tickets that are still being fetched", async () => {
    hasTickets = false;
    const host = fakeHost(() => done());
    await open();
    outbox.ballot("trilemma-1", { choice: "a" });
    await pass(5_000);
    expect(host.asked).toHaveLength(0);
    hasTickets = true;
    outbox.retry();
    await pass(1_000);
    expect(only()?.status).toBe("sent");
  });
});

describe("ballots", () => {
  it("wait for quiet and send only the newest", async () => {
    const host = fakeHost(() => done());
    await open();
    for (const choice of ["a", "b", "c"]) outbox.ballot("trilemma-1", { choice });
    await pass(799);
    expect(host.asked).toHaveLength(0);
    await pass(1);
    expect(host.asked.map(({ body }) => body)).toMatchObject([{ revision: 3, choices: { choice: "c" } }]);
  });
  it("go out no more often than every three seconds", async () => {
    const host = fakeHost(() => done());
    await open();
    for (let at = 0; at < 10; at++) {
      outbox.ballot("judge", { c1: 1 });
      await pass(1_000);
    }
    expect(host.asked.length).toBeLessThanOrEqual(4);
  });
  it("wait for the gap that their step asks for, and go at once when it is over", async () => {
    const host = fakeHost(() => done());
    await open();
    for (let at = 0; at < 10; at++) {
      outbox.ballot("judge", { c1: 1 }, false, 30_000);
      await pass(2_000);
    }
    expect(host.asked).toHaveLength(1);
    outbox.ballot("judge", { c1: 2 }, false, 0);
    await pass(800);
    expect(host.asked[1]).toMatchObject({ body: { choices: { c1: 2 } } });
  });
  it("go out with keepalive when the page is hidden, at once when the leader moves on", async () => {
    const host = fakeHost(() => done());
    await open();
    outbox.ballot("trilemma-1", { choice: "a" });
    setHidden(true);
    expect(host.asked).toMatchObject([{ keepalive: true }]);
    setHidden(false);
    await pass(0);
    outbox.ballot("trilemma-1", { choice: "b" });
    outbox.flush();
    expect(host.asked[1]).toMatchObject({ keepalive: false, body: { choices: { choice: "b" } } });
  });
  it("step past a newer revision of another tab", async () => {
    const host = fakeHost(({ body }) =>
      (body as { revision: number }).revision < 6 ? problem(409, "ballot-older") : done(),
    );
    await open();
    outbox.ballot("trilemma-1", { choice: "a" });
    await pass(800);
    expect(host.asked.map(({ body }) => (body as { revision: number }).revision)).toEqual([1, 3, 7]);
    expect(only()?.status).toBe("sent");
  });
  it("that came too late go out again when the leader goes back", async () => {
    const host = fakeHost(() => problem(409, "step-not-open"));
    await open();
    outbox.ballot("trilemma-1", { choice: "a" });
    await pass(800);
    expect(only()).toMatchObject({ status: "refused", code: "step-not-open" });
    host.answer = () => done();
    outbox.reopen("trilemma-1");
    await pass(0);
    expect(only()).toMatchObject({ status: "sent", code: null });
  });
});

describe("who is finished", () => {
  const said = (host: { asked: { body: unknown }[] }) =>
    host.asked.map(({ body }) => {
      const { choices, finished = false } = body as { choices: object; finished?: boolean };
      return [choices, finished];
    });

  it("begins soon however fast somebody taps", async () => {
    const host = fakeHost(() => done());
    await open();
    for (let tap = 1; tap <= 6; tap++) {
      outbox.ballot("judge", { c1: tap as 1 }, false, 120_000);
      await pass(200);
    }
    expect(host.asked).toHaveLength(1);
  });
  it("is said with the last mark, and what changes after that goes at once", async () => {
    const host = fakeHost(() => done());
    await open();
    outbox.ballot("judge", { c1: 1 }, true, 0);
    await pass(800);
    outbox.ballot("judge", { c1: 2 }, true, 0);
    await pass(0);
    outbox.ballot("judge", { c1: 2, c2: 4 }, false, 120_000);
    await pass(0);
    expect(said(host)).toEqual([
      [{ c1: 1 }, true],
      [{ c1: 2 }, true],
      [{ c1: 2, c2: 4 }, false],
    ]);
  });
  it("hands in all that is unsent when the group goes on, and says that no more is coming", async () => {
    const host = fakeHost(() => done());
    await open();
    outbox.ballot("judge", { c1: 1 });
    await pass(800);
    outbox.ballot("judge", { c1: 1, c2: 5 }, false, 120_000);
    outbox.finish("judge");
    await pass(0);
    outbox.finish("judge");
    await pass(120_000);
    expect(said(host)).toEqual([
      [{ c1: 1 }, false],
      [{ c1: 1, c2: 5 }, true],
    ]);
  });
  it("says it again of what is handed in already, and loses nothing when that is too late", async () => {
    const host = fakeHost(() => done());
    await open();
    outbox.ballot("judge", { c1: 1 });
    await pass(800);
    host.answer = () => problem(409, "step-not-open");
    outbox.finish("judge");
    await pass(0);
    expect(said(host).at(-1)).toEqual([{ c1: 1 }, true]);
    expect(only()).toMatchObject({ status: "sent", code: null });
  });
  it("says nothing in a step where nothing was begun", async () => {
    const host = fakeHost(() => done());
    await open();
    outbox.finish("judge");
    await pass(0);
    expect(host.asked).toEqual([]);
  });
  it("takes it back when the step is open again: nobody may end it over its head", async () => {
    const host = fakeHost(() => done());
    await open();
    outbox.ballot("judge", { c1: 1 });
    await pass(800);
    outbox.finish("judge");
    await pass(0);
    outbox.reopen("judge");
    outbox.reopen("judge");
    await pass(0);
    expect(said(host).map(([, finished]) => finished)).toEqual([false, true, false]);
    const revisions = host.asked.map(({ body }) => (body as { revision: number }).revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
    expect(new Set(revisions).size).toBe(3);
  });
});

describe("whatever happens to the phone", () => {
  const held = (host: { asked: { body: unknown }[] }) =>
    new Map(host.asked.map(({ body }) => [(body as { ticket: { input: string } }).ticket.input, body]));

  it("killed with the answer on its way, it asks the same again with the same ticket", async () => {
    const host = fakeHost(() => new Promise<Response>(() => {}));
    await open();
    outbox.contribute("write", coffee);
    await pass(0);
    host.answer = () => json({ id: "c" }, 201);
    await open();
    outbox.retry();
    await pass(0);
    expect(host.asked[1]?.body).toEqual(host.asked[0]?.body);
    expect(held(host).size).toBe(1);
    expect(only()?.status).toBe("sent");
  });
  it("killed again and again at any moment, it has handed in each thing once", async () => {
    let answers = 0;
    const host = fakeHost(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (++answers % 3 === 0) throw new TypeError("network");
      return json({ id: "c" }, 201);
    });
    await open();
    for (let kill = 0; kill < 12; kill++) {
      if (kill === 2) outbox.contribute("write", coffee);
      if (kill === 5) outbox.contribute("write", tea);
      if (kill === 7) outbox.ballot("judge", { c1: 4 });
      await pass(kill * 90);
      await open();
      outbox.retry();
    }
    await pass(60_000);
    expect([...held(host).values()]).toEqual([
      { ticket: { input: "write-0", output: "o" }, ...coffee },
      { ticket: { input: "write-1", output: "o" }, ...tea },
      { ticket: { input: "judge-0", output: "o" }, revision: expect.any(Number), choices: { c1: 4 } },
    ]);
    expect(outbox.pending.value).toBe(0);
  });
  it("with no room left it hands in what it has in memory", async () => {
    const host = fakeHost(() => json({ id: "c" }, 201));
    keep = { ...keep, write: async () => Promise.reject(new DOMException("full", "QuotaExceededError")) };
    await open();
    outbox.contribute("write", coffee);
    await pass(0);
    expect(host.asked).toHaveLength(1);
    expect(only()?.status).toBe("sent");
  });
  it.each([-3_600_000, 3_600_000])(
    "with its clock set %i ms further it sends when it would have",
    async (by) => {
      const host = fakeHost(done);
      await open();
      outbox.ballot("judge", { c1: 4 });
      vi.setSystemTime(Date.now() + by);
      await pass(1_000);
      expect(host.asked).toHaveLength(1);
    },
  );
  it("told to come back later, it waits as long and then hands in", async () => {
    const host = fakeHost(() => json({ code: "busy" }, 503, { "Retry-After": "20" }));
    await open();
    outbox.contribute("write", coffee);
    await pass(19_000);
    expect(host.asked).toHaveLength(1);
    host.answer = () => json({ id: "c" }, 201);
    await pass(1_500);
    expect(only()?.status).toBe("sent");
  });
});
