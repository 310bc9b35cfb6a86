// A session on one phone: joining, the leader moving on, and what was not handed in.
import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { State, StepKey } from "../api/types.ts";
import { type Asked, fakeHost, json } from "./fakes.ts";
import { createMemoryKeep } from "./keep.ts";
import type { SessionRecord } from "./records.ts";
import { openSession, type Session } from "./session.ts";
import { discard, handInLate, unsent } from "./unsent.ts";
import { saveText } from "./writing.ts";

vi.mock("../tickets/batch.ts", () => ({
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

async function open(told: StepKey[] = keys): Promise<Session> {
  const record: SessionRecord = {
    id: "s1",
    pin: "12345678",
    title: "T",
    language: "nb",
    keys: told,
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
  it("joins a step that appears later, for that step alone", async () => {
    const host = fakeHost(answer);
    await open();
    now = at("write", { steps: [...steps, { id: "pulse", type: "pulse", tickets: 1, public_key: "K3" }] });
    await pass(2_000);
    expect(sent(host, "/join").map(({ body }) => Object.keys((body as { blinded: object }).blinded))).toEqual(
      [["write", "judge"], ["pulse"]],
    );
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
  it("tickets are forgotten but for the receipts of what was handed in, drafts are not", async () => {
    fakeHost(answer);
    const keep = createMemoryKeep();
    const record = { id: "s1", pin: "1", title: "T", language: "nb", keys, seed: 1, closed: false, seen: 0 };
    session = await openSession({ record, keep, language: signal("nb") });
    await pass(10);
    saveText(session, "write", "idea", "kept");
    session.outbox.contribute("write", { kind: "idea", text: "handed in" });
    await pass(10);
    expect(await keep.keys("session:s1:wallet")).toHaveLength(1);
    now = at("judge", { phase: "closed" });
    await pass(1_300);
    await vi.dynamicImportSettled();
    await pass(10);
    expect(await keep.keys("session:s1:wallet")).toHaveLength(0);
    expect(Object.keys(session.receipts.value ?? {})).toEqual(["write/0"]);
    expect(await keep.read("session:s1:receipts")).toEqual(session.receipts.value);
    expect(await keep.read("session:s1:drafts")).toMatchObject({ write: { texts: { idea: "kept" } } });
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
