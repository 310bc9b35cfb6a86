// Simulated people: the same again for the same seed, each text written once, judgements within the scale, and a whole
// session played against a scripted host.
import { afterEach, expect, it, vi } from "vitest";
import type { State } from "../../api/types.ts";
import { type Asked, done, fakeHost, json } from "../../session/fakes.ts";
import { createMemoryKeep } from "../../session/keep.ts";
import { asks, play, takes } from "./crowd.ts";
import { handOf, type Room } from "./person.ts";
import { judge, rngOf, temperamentOf } from "./temperament.ts";
import en from "./texts/en.json";

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
afterEach(() => {
  vi.unstubAllGlobals();
});

const KINDS = ["works_well", "challenging", "idea"];

it("is the same person again for the same seed", () => {
  const [one, same, other] = ["a", "a", "b"].map((seed) => temperamentOf(rngOf(seed)));
  expect(one).toEqual(same);
  expect(one).not.toEqual(other);
});

it("deals every text to one person at most", () => {
  const room = { session: "s", people: 12, texts: en };
  const all = Array.from({ length: 12 }, (_, number) => handOf(room, KINDS, number)).flat();
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(12);
  expect(handOf(room, KINDS, 3)).toEqual(handOf(room, KINDS, 3));
});

it("writes only what the step asks for", () => {
  const kinds = handOf({ session: "s", people: 3, texts: en }, ["idea"], 0).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["idea"]));
});

it("judges within the scale, and uses all of it", () => {
  const rng = rngOf("judges");
  const marks = new Set(
    Array.from({ length: 2_000 }, (_, at) => judge(temperamentOf(rngOf(`${at}`)), `text ${at % 60}`, rng)),
  );
  expect([...marks].map(String).sort()).toEqual(["1", "2", "3", "4", "5", "pass"]);
});

const steps = [{ id: "warm", type: "trilemma", title: "", tickets: 1, public_key: "K" }];
const snapshot = (phase: string) =>
  ({
    phase,
    steps,
    step: { id: "warm", type: "trilemma", collecting: true, options: [{ id: "a" }, { id: "b" }] },
  }) as unknown as State;

it("joins, answers once each, and leaves when the session ends", async () => {
  const votes: Asked[] = [];
  let looks = 0;
  fakeHost((asked) => {
    if (asked.path.includes("/state")) return json(snapshot(++looks < 40 ? "open" : "closed"));
    if (asked.path.endsWith("/join")) return json({ steps: { warm: { proof: "", evaluated: [] } } });
    votes.push(asked);
    return done();
  });
  const room: Room = {
    session: "s",
    people: 6,
    texts: en,
    pace: 0.01,
    arrival: 0.01,
    keep: createMemoryKeep(),
    wait: (seconds) => new Promise((resolve) => setTimeout(resolve, Math.min(seconds * 1_000, 5))),
    signal: new AbortController().signal,
  };
  await play(room);
  expect(votes.length).toBeGreaterThanOrEqual(4);
  expect(votes.length).toBeLessThanOrEqual(6);
  expect(votes.every(({ path, method }) => method === "PUT" && path.endsWith("/steps/warm/ballot"))).toBe(
    true,
  );
});

it("waits for the contributions to be complete, and begins anew when they are", () => {
  const judge = (waiting: object | null) =>
    ({
      step: {
        id: "judge",
        type: "judge",
        collecting: true,
        contributions: { version: "1", count: 3 },
        waiting,
      },
    }) as unknown as State;
  const awaited = judge({ step: "write", until: 0, extra: false });
  expect(takes(awaited)).toBe(false);
  expect(takes(judge(null))).toBe(true);
  expect(asks(awaited)).not.toBe(asks(judge(null)));
});

it("says that it has finished when the group goes on before it is through", async () => {
  const votes: Asked[] = [];
  const begun = () => votes.length > 0;
  const listed = ["a", "b", "c", "d", "e", "f"].map((id) => ({ id, text: id }));
  const judging = {
    id: "warm",
    type: "judge",
    collecting: true,
    waiting: null,
    contributions: { version: "1", count: listed.length },
  };
  let after = 0;
  fakeHost((asked) => {
    if (asked.path.includes("/contributions")) return json({ version: "1", contributions: listed });
    if (asked.path.endsWith("/join")) return json({ steps: { warm: { proof: "", evaluated: [] } } });
    if (asked.method === "PUT") {
      votes.push(asked);
      return done();
    }
    const step = begun() ? { id: "talk", type: "discuss", collecting: false, waiting: null } : judging;
    if (begun()) after += 1;
    return json({ phase: after < 20 ? "open" : "closed", steps, step });
  });
  const room: Room = {
    session: "s",
    people: 1,
    texts: en,
    pace: 100,
    arrival: 0.01,
    keep: createMemoryKeep(),
    wait: (seconds, until) =>
      new Promise((resolve, reject) => {
        setTimeout(resolve, Math.min(seconds * 10, 200));
        until.addEventListener("abort", reject);
      }),
    signal: new AbortController().signal,
  };
  await play(room);
  expect(votes.map(({ body }) => (body as { finished?: boolean }).finished)).toEqual([undefined, true]);
});
