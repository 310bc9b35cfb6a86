// The cards of a lent device: each with tickets of its own, and nothing left of what was done once it is passed on.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { JoinPreview } from "../../api/types.ts";
import { type Asked, fakeHost, json, unreachable } from "../../session/fakes.ts";
import { saveText } from "../../session/writing.ts";
import { active, cards, endAll, hasUnsent, passOn, takeCard } from "./cards.ts";

vi.mock("../../tickets/batch.ts", () => ({
  coverInputs: (count: number, key: string) => ({
    public_key: key,
    inputs: Array(count).fill("i"),
    blinds: Array(count).fill("b"),
    blinded: Array(count).fill("x"),
  }),
  uncoverTickets: ({ inputs }: { inputs: string[] }) =>
    inputs.map((input, at) => ({ input: `${input}${at}`, output: "o" })),
}));

const steps = [{ id: "write", tickets: 2, public_key: "K" }];
const preview = { session_id: "s", title: "T", language: "en", small_group: false, steps } as JoinPreview;
const state = {
  version: 1,
  phase: "open",
  poll_after_ms: 1_000,
  title: "T",
  results: {},
  steps: [{ id: "write", type: "contribute", title: "Write", tickets: 2, public_key: "K" }],
  step: { id: "write", type: "contribute", collecting: true, kinds: [] },
};
const answer = ({ path, body }: Asked): Response => {
  if (path.includes("/state")) return json(state);
  if (!path.endsWith("/join")) return json({ id: "c" }, 201);
  const ids = Object.keys((body as { blinded: object }).blinded);
  return json({ steps: Object.fromEntries(ids.map((id) => [id, { proof: "", evaluated: [] }])) });
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const written = () => active.value?.session.outbox.contribute("write", { kind: "idea", text: "mine" });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  endAll();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("gives each person an attendee of their own", async () => {
  const host = fakeHost(answer);
  await takeCard("blue", "12345678", preview);
  await pass(10);
  passOn();
  await takeCard("green", "12345678", preview);
  await pass(10);
  const joins = host.asked.filter(({ path }) => path.endsWith("/join"));
  const people = joins.map(({ body }) => (body as { attendee: string }).attendee);
  expect(new Set(people).size).toBe(2);
});

it("forgets what was handed in, and its tickets, when it is passed on", async () => {
  fakeHost(answer);
  await takeCard("blue", "12345678", preview);
  await pass(10);
  written();
  await pass(10);
  passOn();
  await pass(10);
  const [card] = cards.value;
  expect(active.value).toBeNull();
  expect([...(card?.done.value ?? [])]).toEqual(["write"]);
  expect(card?.session.outbox.entries.value).toEqual([]);
  expect(card?.session.outbox.contribute("write", { kind: "idea", text: "again" })).toBeUndefined();
});

it("sends what waits for the network before it forgets it", async () => {
  const host = fakeHost(answer);
  await takeCard("blue", "12345678", preview);
  await pass(10);
  host.answer = unreachable;
  written();
  passOn();
  await pass(10);
  const [card] = cards.value;
  expect(card?.session.outbox.entries.value).toHaveLength(1);
  host.answer = answer;
  await pass(60_000);
  expect(card?.session.outbox.entries.value).toEqual([]);
});

it("deletes what was not handed in, and leaves the step open for that card", async () => {
  fakeHost(answer);
  await takeCard("blue", "12345678", preview);
  await pass(10);
  const [card] = cards.value;
  if (!card) throw new Error("no card");
  saveText(card.session, "write", "idea", "half a thought");
  expect(hasUnsent(card)).toBe(true);
  passOn();
  expect(hasUnsent(card)).toBe(false);
  expect(card.done.value.size).toBe(0);
});
