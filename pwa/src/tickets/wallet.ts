// This phone's tickets in one session: asks for them, checks them, and keeps them until they are used.
import { type ReadonlySignal, signal } from "@preact/signals";
import { joinSession } from "../api/phone.ts";
import type { StepKey, Ticket } from "../api/types.ts";
import type { Keep } from "../session/keep.ts";
import type { Covered } from "./batch.ts";

interface Kept {
  /** Random, made here; the same for every request of this phone to join, and stored by the host as a hash. */
  attendee: string;
  pending: Record<string, Covered>;
  tickets: Record<string, Ticket[]>;
  /** The key each step's tickets were checked against: it may never change during a session. */
  keys: Record<string, string>;
}

type Ready = StepKey & { public_key: string };

/** The host answered, but not in a way that keeps people unlinkable. Nothing may be handed in. */
export class Untrustworthy extends Error {}

export interface Wallet {
  /** The steps that have tickets now. */
  ready: ReadonlySignal<ReadonlySet<string>>;
  ticket(step: string, at: number): Ticket | undefined;
  /** How many tickets this phone holds for a step. */
  size(step: string): number;
  /** Throws a step's tickets away: this phone hands in nothing more there. */
  spend(step: string): void;
  /** Throws all of them away: the session has ended, or is no more. */
  clear(): void;
  /**
   * Fetches tickets for the steps that have none yet, once the keys of all steps are those of the room: `fingerprint`,
   * where the way in told it. Throws `Unreachable` or `Problem` (ask again: the same
   * covered inputs go out) or `Untrustworthy` (do not).
   */
  join(steps: StepKey[], fingerprint?: string | null): Promise<void>;
}

/** Loads apart from the first screen, while somebody reads the privacy page. */
export const loadCryptography = () => import("./batch.ts");

/** Lets the page answer a tap between two steps' worth of curve arithmetic. */
const breathe = () => new Promise((resolve) => setTimeout(resolve));

function drawAttendee(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

export async function openWallet(session: string, keep: Keep): Promise<Wallet> {
  const key = `session:${session}:wallet`;
  let kept: Kept = (await keep.read<Kept>(key)) ?? {
    attendee: drawAttendee(),
    pending: {},
    tickets: {},
    keys: {},
  };
  const ready = signal<ReadonlySet<string>>(new Set(Object.keys(kept.tickets)));

  function refuseChangedKeys(steps: Ready[]): void {
    for (const { id, public_key } of steps) {
      const known = kept.keys[id] ?? kept.pending[id]?.public_key ?? public_key;
      if (known !== public_key) throw new Untrustworthy(`the key of ${id} has changed`);
    }
  }

  async function cover(steps: Ready[]): Promise<void> {
    if (steps.length === 0) return;
    const { coverInputs } = await loadCryptography();
    const drawn: Record<string, Covered> = {};
    for (const step of steps) {
      drawn[step.id] = coverInputs(step.tickets, step.public_key);
      await breathe();
    }
    // Another tab of this phone may have been first: then its attendee and covered inputs win.
    kept = await keep.change<Kept>(key, (old = kept) => ({ ...old, pending: { ...drawn, ...old.pending } }));
  }

  async function exchange(steps: Ready[]): Promise<void> {
    const asked = steps
      .filter(({ id }) => kept.pending[id])
      .map(({ id }) => [id, kept.pending[id] as Covered] as const);
    if (asked.length === 0) return;
    const blinded = Object.fromEntries(asked.map(([id, covered]) => [id, covered.blinded]));
    const answer = await joinSession(session, kept.attendee, blinded);
    const { uncoverTickets } = await loadCryptography();
    const tickets: Record<string, Ticket[]> = {};
    for (const [id, covered] of asked) {
      try {
        tickets[id] = uncoverTickets(covered, answer.steps[id] ?? { proof: "", evaluated: [] });
      } catch (error) {
        throw new Untrustworthy(`tickets of ${id}: ${(error as Error).message}`);
      }
      await breathe();
    }
    const keys = Object.fromEntries(asked.map(([id, covered]) => [id, covered.public_key]));
    kept = await keep.change<Kept>(key, (old = kept) => ({
      attendee: old.attendee,
      pending: Object.fromEntries(Object.entries(old.pending).filter(([id]) => !(id in tickets))),
      tickets: { ...old.tickets, ...tickets },
      keys: { ...old.keys, ...keys },
    }));
  }

  return {
    ready,
    ticket: (step, at) => kept.tickets[step]?.[at],
    size: (step) => kept.tickets[step]?.length ?? 0,
    spend(step) {
      kept = { ...kept, tickets: { ...kept.tickets, [step]: [] } };
      void keep.write(key, kept).catch(() => undefined);
    },
    clear() {
      kept = { ...kept, pending: {}, tickets: {} };
    },
    async join(steps, fingerprint) {
      if (fingerprint && (await loadCryptography()).fingerprintOf(steps) !== fingerprint)
        throw new Untrustworthy("the keys are not those of the link");
      const wanted = steps.filter((step): step is Ready => step.tickets > 0 && step.public_key !== null);
      refuseChangedKeys(wanted);
      const missing = wanted.filter(({ id }) => !kept.tickets[id]);
      await cover(missing.filter(({ id }) => !kept.pending[id]));
      refuseChangedKeys(wanted);
      await exchange(missing);
      ready.value = new Set(Object.keys(kept.tickets));
    },
  };
}
