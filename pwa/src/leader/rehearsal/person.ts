// One simulated participant: joins with the phone's own wallet, and hands in what the step asks for, at human pace.
import { Problem } from "../../api/client.ts";
import { listContributions, putBallot, putContribution } from "../../api/phone.ts";
import type { Choices, Kind, State } from "../../api/types.ts";
import { isPassing } from "../../session/entry.ts";
import type { Keep } from "../../session/keep.ts";
import { openWallet, type Wallet } from "../../tickets/wallet.ts";
import { judge, type Rng, rngOf, shuffled, type Temperament, temperamentOf } from "./temperament.ts";

/** What people write, by kind; as in texts/*.json. */
export type Texts = Partial<Record<string, unknown>>;

export interface Room {
  session: string;
  /** Of the session's keys, which each person checks. */
  fingerprint?: string | null;
  people: number;
  texts: Texts;
  /** Seconds that a step takes the group, and over which people come. */
  pace: number;
  arrival: number;
  keep: Keep;
  /** Resolves after so many seconds; rejects when `until` is over. */
  wait: (seconds: number, until: AbortSignal) => Promise<void>;
  /** Ends everything. */
  signal: AbortSignal;
}

const SAVES = 3;
const AGAIN_S = 3;

/** The texts of one person: every text of the session is written by one of them at most. */
export function handOf(
  room: Pick<Room, "session" | "people" | "texts">,
  kinds: readonly string[],
  number: number,
) {
  const all = kinds.flatMap((kind) => ((room.texts[kind] ?? []) as string[]).map((text) => ({ kind, text })));
  const dealt = shuffled(all, rngOf(`${room.session}/texts`)).slice(0, room.people * 2);
  return dealt.filter((_, at) => at % room.people === number).slice(0, 3);
}

/** The same keep under a prefix of its own, so that a reload finds everybody at their seats. */
function seat(keep: Keep, prefix: string): Keep {
  return {
    ...keep,
    read: (key) => keep.read(prefix + key),
    write: (key, value) => keep.write(prefix + key, value),
    change: (key, next) => keep.change(prefix + key, next),
  };
}

export function createPerson(room: Room, number: number) {
  const rng: Rng = rngOf(`${room.session}/${number}`);
  const self: Temperament = temperamentOf(rng);
  let sit: (wallet: Wallet) => void = () => {};
  const seated = new Promise<Wallet>((resolve) => {
    sit = resolve;
  });

  async function arrive(steps: State["steps"]): Promise<void> {
    await room.wait(self.arrives * room.arrival, room.signal);
    const wallet = await openWallet(room.session, seat(room.keep, `rehearsal:${room.session}:${number}:`));
    for (;;) {
      try {
        await wallet.join(steps, room.fingerprint);
        sit(wallet);
        return;
      } catch (error) {
        if (error instanceof Problem && [403, 404, 409, 410].includes(error.status)) return;
        await room.wait(AGAIN_S * (1 + rng()), room.signal);
      }
    }
  }

  const think = (until: AbortSignal, share = 1) =>
    room.wait(room.pace * self.slowness * share * (0.7 + 0.5 * rng()), until);

  /** Again and again until the host has said yes or no, as the phone's outbox does. */
  async function insist<T>(act: () => Promise<T>, until: AbortSignal): Promise<T> {
    for (;;) {
      try {
        return await act();
      } catch (error) {
        if (error instanceof Problem && !isPassing(error)) throw error;
        await room.wait(AGAIN_S * (1 + rng()), until);
      }
    }
  }

  /** The ballot that this person is still filling in. */
  let open: { wallet: Wallet; step: State["step"]; choices: Choices } | null = null;

  const vote = async (
    wallet: Wallet,
    step: State["step"],
    choices: Choices,
    finished: boolean,
    until: AbortSignal,
  ) => {
    const ticket = wallet.ticket(step.id, 0);
    const shown = ticket && { ticket, round: step.round };
    open = finished ? null : { wallet, step, choices };
    const ballot = { revision: Date.now(), want: choices, finished };
    if (shown) await insist(() => putBallot(room.session, step.id, shown, ballot, false), until);
  };

  /** Hands in what there is in a step that the group has left or whose result is awaited, as the phone does. */
  async function finish(state: State): Promise<void> {
    if (!open || (open.step.id === state.step.id && state.step.collecting)) return;
    const { wallet, step, choices } = open;
    await vote(wallet, step, choices, true, room.signal).catch(() => undefined);
  }

  async function write(wallet: Wallet, step: State["step"] & { type: "contribute" }, until: AbortSignal) {
    const hand = handOf(
      room,
      step.kinds.map(({ id }) => id),
      number,
    );
    for (const [at, { kind, text }] of hand.entries()) {
      await think(until, 1 / hand.length);
      const ticket = wallet.ticket(step.id, at);
      const body = { kind: kind as Kind, text };
      const shown = ticket && { ticket, round: step.round };
      if (shown) await insist(() => putContribution(room.session, step.id, shown, body, false), until);
    }
  }

  async function goThrough(wallet: Wallet, step: State["step"] & { type: "judge" }, until: AbortSignal) {
    const { contributions } = await insist(
      () => listContributions(room.session, step.id, step.contributions.version),
      until,
    );
    const order = shuffled(contributions, rng);
    const marks: Record<string, ReturnType<typeof judge>> = {};
    for (let save = 0; save < SAVES; save++) {
      await think(until, 1 / SAVES);
      const part = order.slice((order.length * save) / SAVES, (order.length * (save + 1)) / SAVES);
      for (const { id, text } of part) marks[id] = judge(self, text, rng);
      const finished = save === SAVES - 1;
      if (Object.keys(marks).length > 0) await vote(wallet, step, { ...marks }, finished, until);
    }
  }

  async function act(wallet: Wallet, step: State["step"], until: AbortSignal): Promise<void> {
    if (step.type === "contribute") return write(wallet, step, until);
    if (step.type === "judge") return goThrough(wallet, step, until);
    await think(until);
    if (step.type === "trilemma") {
      const choice = shuffled(step.options, rng)[0]?.id ?? "a";
      await vote(wallet, step, { choice }, true, until);
    } else if (step.type === "plan" && step.actions.length > 0) {
      const liked = step.actions.filter(({ title }) => Number(judge(self, title, rng)) >= 3);
      const approve = (liked.length > 0 ? liked : step.actions.slice(0, 1)).map(({ id }) => id);
      await vote(wallet, step, { approve }, true, until);
    } else if (step.type === "pulse") {
      const felt = step.items.map(({ id, text }) => [id, judge(self, text, rng)]);
      await vote(wallet, step, Object.fromEntries(felt), true, until);
    }
  }

  /** Does what the step asks, unless `until` is over first. Whoever is too late gives up quietly, as people do. */
  async function answer(step: State["step"], until: AbortSignal): Promise<void> {
    try {
      const wallet = await seated;
      if (!until.aborted && rng() >= self.absent) await act(wallet, step, until);
    } catch {
      // Too late: the next step asks again.
    }
  }
  return { arrive, answer, finish };
}
