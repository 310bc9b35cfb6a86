// A session on one phone: joining, the leader moving on, and what was not handed in.
import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { State, StepKey } from "../api/types.ts";
import { type Asked, fakeHost, json, problem, unreachable } from "./fakes.ts";
import { createMemoryKeep, type Keep } from "./keep.ts";
import { type SessionRecord, saveRecord } from "./records.ts";
import { openSession, type Session, tidyEnded } from "./session.ts";
import { discard, handInLate, unsent } from "./unsent.ts";
import { saveText } from "./writing.ts";

vi.mock("../tickets/batch.ts", () => ({
  fingerprintOf: (steps: StepKey[]) => steps.map(({ public_key }) => public_key).join(""),
  receiptOf: (session: string, step: string, { input }: { input: string }) => `${session}/${step}/${input}`,
  coverInputs: (count: number, key: string) => ({
    public_key: key,
    inputs: Array(count).fill("i"),
    blinds: Array(count).fill("b"),
    blinded: Array(count).fill("x"),
  }),
  uncoverTickets: ({ inputs }: { inputs: string[] }) =>
    inputs.map((input, at) => ({ input: `${input}${at}`, output: "o" })),
}));

const keys: StepKey[] = [
  { id: "write", tickets: 2, public_key: "K1" },
  { id: "judge", tickets: 1, public_key: "K2" },
];
const steps = keys.map((key) => ({
  ...key,
  type: key.id === "write" ? "contribute" : "judge",
  title: key.id,
}));
let version = 0;
const at = (step: string, more: object = {}) =>
  ({
    version: ++version,
    phase: "open",
    poll_after_ms: 1_000,
    title: "T",
    steps,
    step: {
      id: step,
      type: step === "write" ? "contribute" : "judge",
      collecting: true,
      kinds: [],
      contributions: { version: "1", count: 0 },
    },
    ...more,
  }) as unknown as State;

let now = at("write");
let session: Session;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
function answer({ path, body }: Asked): Response {
  if (path.includes("/state")) return json(now);
  if (path.endsWith("/join")) {
    const { blinded } = body as { blinded: object };
    const parts = Object.keys(blinded).map((id) => [id, { proof: "", evaluated: [] }]);
    return json({ steps: Object.fromEntries(parts) });
  }
  return json({ id: "c", version: "1", contributions: [] }, 201);
}
const sent = (host: { asked: Asked[] }, end: string) => host.asked.filter(({ path }) => path.endsWith(end));

async function open(told: StepKey[] = keys, fingerprint: string | null = null): Promise<Session> {
  const record: SessionRecord = {
    id: "s1",
    pin: "12345678",
    title: "T",
    language: "nb",
    keys: told,
    fingerprint,
    seed: 1,
    closed: false,
    seen: 0,
  };
  session = await openSession({ record, keep: createMemoryKeep(), language: signal("nb") });
  await pass(10);
  return session;
}

beforeEach(() => {
  vi.useFakeTimers();
  now = at("write");
});
afterEach(() => {
  session.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("joining", () => {
  it("fetches tickets once", async () => {
    const host = fakeHost(answer);
    await open();
    await pass(5_000);
    expect(session.joining.value).toBe("ready");
    expect(sent(host, "/join")).toHaveLength(1);
  });
  it("stops when a key is not the one that was told before", async () => {
    const host = fakeHost(answer);
    await open([{ id: "write", tickets: 2, public_key: "OTHER" }]);
    await pass(5_000);
    expect(session.joining.value).toBe("untrusted");
    expect(sent(host, "/join")).toHaveLength(0);
  });
  it("waits as long as a crowded host asks, whatever else asks meanwhile", async () => {
    const host = fakeHost((asked) =>
      asked.path.endsWith("/join") && sent(host, "/join").length < 3
        ? json({ code: "busy" }, 503, { "Retry-After": "4" })
        : answer(asked),
    );
    await open();
    expect(session.joining.value).toBe("crowded");
    await pass(3_900);
    expect(sent(host, "/join")).toHaveLength(1);
    await pass(2_200);
    expect(sent(host, "/join")).toHaveLength(2);
    await pass(6_200);
    expect(session.joining.value).toBe("ready");
    expect(sent(host, "/join").map(({ body }) => body)).toEqual(Array(3).fill(sent(host, "/join")[0]?.body));
  });
  const others = (key: string) => [{ ...steps[0], public_key: key }, ...steps.slice(1)];
  it("asks for nothing when the keys are not those of the link", async () => {
    const host = fakeHost(answer);
    await open(keys, "K1OTHER");
    await pass(5_000);
    expect(session.joining.value).toBe("untrusted");
    expect(sent(host, "/join")).toHaveLength(0);
  });
  it("fetches tickets when they are", async () => {
    const host = fakeHost(answer);
    await open(keys, "K1K2");
    expect(session.joining.value).toBe("ready");
    expect(sent(host, "/join")).toHaveLength(1);
  });
  it.each([
    ["another key", others("K9")],
    ["one key less", [{ ...steps[0], public_key: null }, ...steps.slice(1)]],
    ["one key more", [...steps, { id: "pulse", type: "pulse", tickets: 1, public_key: "K3" }]],
  ])("hands nothing in once a snapshot shows %s", async (_, shown) => {
    const host = fakeHost(answer);
    await open();
    now = at("write", { steps: shown });
    await pass(2_000);
    expect(session.joining.value).toBe("untrusted");
    session.outbox.contribute("write", { kind: "idea", text: "private" });
    session.outbox.flush();
    await pass(5_000);
    expect(sent(host, "/write/contributions")).toHaveLength(0);
    expect(sent(host, "/join")).toHaveLength(1);
  });
});

/** The steps once `step` was left, which still takes things for so many seconds. */
const left = (step: string, seconds: number) =>
  steps.map((one) => (one.id === step ? { ...one, takes_until: Date.now() / 1000 + seconds } : one));

describe("when the leader moves on", () => {
  it("an unsent text is kept, can be handed in for a few seconds, and discarded after", async () => {
    const host = fakeHost(answer);
    await open();
    saveText(session, "write", "idea", "half a thought");
    expect(unsent(session, now)).toEqual([]);
    now = at("judge", { steps: left("write", 10) });
    await pass(1_300);
    const [draft] = unsent(session, now);
    expect(draft).toMatchObject({ kind: "idea", text: "half a thought", refused: false });
    expect(session.late.value).toHaveProperty("write");
    await pass(7_000);
    expect(session.late.value).toEqual({});
    expect(sent(host, "/write/contributions")).toHaveLength(0);
    if (draft) discard(session, draft);
    expect(unsent(session, now)).toEqual([]);
  });
  it("handing in late sends it and clears the draft", async () => {
    const host = fakeHost(answer);
    await open();
    saveText(session, "write", "idea", " late ");
    now = at("judge");
    await pass(1_300);
    const [draft] = unsent(session, now);
    if (draft) handInLate(session, draft);
    await pass(10);
    expect(sent(host, "/write/contributions")[0]?.body).toMatchObject({ kind: "idea", text: "late" });
    expect(unsent(session, now)).toEqual([]);
  });
  const marks = (host: { asked: Asked[] }) =>
    sent(host, "/judge/ballot").map(({ body }) => {
      const { choices, finished = false } = body as { choices: object; finished?: boolean };
      return [choices, finished];
    });

  it("what is handed in is said to be all, whether the step is left or its result awaited", async () => {
    const host = fakeHost(answer);
    now = at("judge");
    await open();
    session.outbox.ballot("judge", { c1: 3 });
    await pass(800);
    now = at("judge", { steps: left("judge", 10) });
    now.step.collecting = false;
    await pass(1_300);
    expect(marks(host)).toEqual([
      [{ c1: 3 }, false],
      [{ c1: 3 }, true],
    ]);
  });
  it("whoever has time left and something to do is not said to have finished, until the time ends", async () => {
    const host = fakeHost((asked) =>
      asked.path.includes("/contributions")
        ? json({ id: "c", version: "1", contributions: [{ id: "c1" }, { id: "c2" }] }, 200)
        : answer(asked),
    );
    now = at("judge");
    await open();
    await pass(10);
    session.drafts.save("judge", { answers: { c1: 3 } });
    session.outbox.ballot("judge", { c1: 3 });
    await pass(800);
    now = at("write", { steps: left("judge", 60) });
    await pass(1_300);
    session.staying.value = "judge";
    session.outbox.ballot("judge", { c1: 3, c2: 4 }, false, 120_000);
    await pass(50_000);
    expect(marks(host)).toEqual([[{ c1: 3 }, false]]);
    await pass(10_000);
    expect(marks(host).at(-1)).toEqual([{ c1: 3, c2: 4 }, true]);
  });
  it("the leader ends the extra time: what was done in it is handed in before that", async () => {
    const host = fakeHost((asked) =>
      asked.path.includes("/contributions")
        ? json({ id: "c", version: "1", contributions: [{ id: "c1" }, { id: "c2" }] }, 200)
        : answer(asked),
    );
    now = at("judge");
    await open();
    await pass(10);
    session.outbox.ballot("judge", { c1: 3 });
    await pass(800);
    now = at("write", { steps: left("judge", 300) });
    await pass(1_300);
    session.staying.value = "judge";
    session.outbox.ballot("judge", { c1: 3, c2: 4 }, false, 120_000);
    await pass(3_000);
    now = at("write", { steps: left("judge", 10) });
    await pass(9_000);
    expect(marks(host)).toEqual([
      [{ c1: 3 }, false],
      [{ c1: 3, c2: 4 }, true],
    ]);
  });
  it("the list is fetched when what people wrote is complete", async () => {
    const host = fakeHost(answer);
    await open();
    const until = Date.now() / 1000 + 10;
    now = at("judge");
    now.step.waiting = { step: "write", until, extra: false };
    await pass(2_500);
    expect(sent(host, "/judge/contributions?v=1")).toHaveLength(0);
    now = at("judge");
    await pass(1_300);
    expect(sent(host, "/judge/contributions?v=1")).toHaveLength(1);
  });
  it("a choice that waited for quiet goes out at once", async () => {
    const host = fakeHost(answer);
    await open();
    session.outbox.ballot("judge", { c1: 3 });
    now = at("judge");
    session.refresh();
    await pass(10);
    expect(sent(host, "/judge/ballot")).toHaveLength(1);
  });
});

describe("after the end", () => {
  const record = (): SessionRecord => ({
    id: "s1",
    pin: "1",
    title: "T",
    language: "nb",
    keys,
    seed: 1,
    closed: false,
    seen: Date.now(),
  });
  /** A phone that has handed in a text and a mark, and has half a thought. */
  async function takePart(keep: Keep): Promise<void> {
    await saveRecord(keep, record());
    session = await openSession({ record: record(), keep, language: signal("nb") });
    await pass(10);
    saveText(session, "write", "idea", "half a thought");
    session.outbox.contribute("write", { kind: "idea", text: "handed in" });
    session.outbox.ballot("judge", { c1: 5 });
    session.outbox.flush();
    await pass(10);
  }
  const everything = async (keep: Keep) => {
    const all = await Promise.all((await keep.keys("")).map(async (key) => [key, await keep.read(key)]));
    return Object.fromEntries(all) as Record<string, unknown>;
  };
  const settle = async (ms: number) => {
    await pass(ms);
    await vi.dynamicImportSettled();
    await pass(10);
  };
  const receipts = {
    "write/0": { receipt: "s1/write/i0", confirmed: true, sent: true },
    "judge/0": { receipt: "s1/judge/i0", confirmed: true, sent: true },
  };
  const left = { "session:s1:record": expect.anything(), "session:s1:receipts": receipts };

  it("only receipts stay: on the phone and in its memory", async () => {
    fakeHost(answer);
    const keep = createMemoryKeep();
    await takePart(keep);
    expect(JSON.stringify(await everything(keep))).toContain("half a thought");
    now = at("judge", { phase: "closed" });
    await settle(1_300);
    expect(await everything(keep)).toEqual(left);
    expect(session.receipts.value).toEqual(receipts);
    expect(session.outbox.entries.value).toEqual([]);
    expect([session.drafts.read("write"), session.lists.all.value]).toEqual([undefined, {}]);
  });
  it("what is written or fetched after that stays nowhere", async () => {
    fakeHost(answer);
    const keep = createMemoryKeep();
    await takePart(keep);
    now = at("judge", { phase: "closed" });
    await settle(1_300);
    saveText(session, "write", "idea", "too late");
    session.outbox.contribute("write", { kind: "idea", text: "too late" });
    session.refresh();
    await settle(1_300);
    expect(await everything(keep)).toEqual(left);
  });
  it("what is on its way is waited for, and its receipt says that it was not confirmed when it never was", async () => {
    let silent = false;
    const host = fakeHost((asked) =>
      silent && asked.method !== "GET" ? new Promise<Response>(() => undefined) : answer(asked),
    );
    const keep = createMemoryKeep();
    await takePart(keep);
    silent = true;
    session.outbox.ballot("judge", { c1: 1 });
    session.outbox.flush();
    now = at("judge", { phase: "closed" });
    await settle(2_500);
    expect(host.asked.length).toBeGreaterThan(3);
    expect(Object.keys(await everything(keep))).toContain("session:s1:outbox");
    await settle(10_000);
    const late = { receipt: "s1/judge/i0", confirmed: false, sent: false };
    expect(await keep.read("session:s1:receipts")).toEqual({ ...receipts, "judge/0": late });
    expect(Object.keys(await everything(keep))).toHaveLength(2);
  });
  it("a session that is no more leaves nothing", async () => {
    let erased = false;
    fakeHost((asked) => (erased ? problem(404, "session-unknown") : answer(asked)));
    const keep = createMemoryKeep();
    await takePart(keep);
    erased = true;
    await settle(1_300);
    expect(await everything(keep)).toEqual({});
    expect(session.outbox.entries.value).toEqual([]);
  });

  describe("a phone that was away", () => {
    const away = async () => {
      fakeHost(answer);
      const keep = createMemoryKeep();
      await takePart(keep);
      session.stop();
      await pass(10);
      return keep;
    };
    it("lets go of what it has when Innspill is opened, whatever is opened", async () => {
      const keep = await away();
      now = at("judge", { phase: "closed" });
      await tidyEnded(keep, "another");
      expect(await everything(keep)).toEqual(left);
    });
    it("lets go of everything once the session was erased", async () => {
      const keep = await away();
      fakeHost(() => problem(404, "session-unknown"));
      await tidyEnded(keep, null);
      expect(await everything(keep)).toEqual({});
    });
    it("keeps what is still needed: of a running session, of the open one, and without a network", async () => {
      const keep = await away();
      const before = await everything(keep);
      await tidyEnded(keep, null);
      now = at("judge", { phase: "closed" });
      await tidyEnded(keep, "s1");
      fakeHost(unreachable);
      await tidyEnded(keep, null);
      expect(await everything(keep)).toEqual(before);
    });
    it("has the same receipts when the session is opened after that", async () => {
      const keep = await away();
      now = at("judge", { phase: "closed" });
      await tidyEnded(keep, null);
      session = await openSession({ record: record(), keep, language: signal("nb") });
      await settle(100);
      expect(session.receipts.value).toEqual(receipts);
    });
    it("of an earlier release, with its receipts made and its texts still there, lets go of them too", async () => {
      const keep = await away();
      await saveRecord(keep, { ...record(), closed: true });
      await keep.write("session:s1:receipts", { "write/0": "s1/write/i0", "judge/0": "s1/judge/i0" });
      await keep.remove("session:s1:wallet");
      await tidyEnded(keep, null);
      expect(await everything(keep)).toEqual({ ...left, "session:s1:record": expect.anything() });
    });
  });
  it("nothing is written any more once it has been stopped", async () => {
    fakeHost(answer);
    const keep = createMemoryKeep();
    const record = { id: "s1", pin: "1", title: "T", language: "nb", keys, seed: 1, closed: false, seen: 0 };
    session = await openSession({ record, keep, language: signal("nb") });
    await pass(10);
    session.stop();
    await keep.remove("session:s1:");
    saveText(session, "write", "idea", "too late");
    await pass(10);
    expect(await keep.keys("session:")).toEqual([]);
  });
});
