// A step that is started anew: the phone forgets what it did there, and nothing of it is sent again.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { State } from "../api/types.ts";
import { openDrafts } from "./drafts.ts";
import { done, fakeHost, unreachable } from "./fakes.ts";
import { createMemoryKeep } from "./keep.ts";
import { openOutbox } from "./outbox.ts";
import { openRounds } from "./rounds.ts";

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const at = (round: number) => [{ id: "judge", round }] as unknown as State["steps"];

async function open(keep = createMemoryKeep()) {
  const rounds = await openRounds("s1", keep);
  const drafts = await openDrafts("s1", keep);
  const outbox = await openOutbox({
    session: "s1",
    keep,
    ticket: () => ({ input: "i", output: "o" }),
    tickets: () => 1,
    round: rounds.of,
    random: () => 0,
  });
  return { rounds, drafts, outbox, keep };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("answer and outbox are emptied, also of what never got through", async () => {
  const host = fakeHost(unreachable);
  const { rounds, drafts, outbox } = await open();
  drafts.save("judge", { c1: 5 });
  outbox.ballot("judge", { c1: 5 });
  await pass(2_000);
  rounds.follow(at(1), outbox, drafts);
  expect(outbox.entries.value).toEqual([]);
  expect(drafts.read("judge")).toBeUndefined();
  host.answer = done;
  const before = host.asked.length;
  outbox.retry();
  await pass(60_000);
  expect(host.asked.length).toBe(before);
  outbox.stop();
});

it("a new answer goes out in the new round, after a reload too", async () => {
  const host = fakeHost(done);
  const first = await open();
  first.rounds.follow(at(2), first.outbox, first.drafts);
  first.outbox.stop();
  await pass(0);
  const { rounds, drafts, outbox } = await open(first.keep);
  rounds.follow(at(2), outbox, drafts);
  outbox.ballot("judge", { c1: 4 });
  rounds.follow(at(2), outbox, drafts);
  await pass(5_000);
  expect(host.asked.map(({ body }) => body)).toMatchObject([{ round: 2, choices: { c1: 4 } }]);
  outbox.stop();
});

it("texts that were never handed in stay", async () => {
  fakeHost(done);
  const { rounds, drafts, outbox } = await open();
  drafts.save("judge", { kind: "idea", texts: { idea: "Half" }, edits: { 0: "Changed" } });
  rounds.follow(at(1), outbox, drafts);
  expect(drafts.read("judge")).toEqual({ kind: "idea", texts: { idea: "Half" }, edits: {} });
  outbox.stop();
});
