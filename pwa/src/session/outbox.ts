// What this phone wants to have handed in: one entry per ticket, only the newest, sent until the server has said
// yes or a definite no. Survives reloads; sending the same thing twice is harmless.
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { Problem } from "../api/client.ts";
import { type ContributionBody, putBallot, putContribution, withdrawContribution } from "../api/phone.ts";
import type { Choices, Ticket } from "../api/types.ts";
import { waitAfter } from "./backoff.ts";
import {
  afterNo,
  afterYes,
  type BallotEntry,
  type Entry,
  isPassing,
  keyOf,
  saysFinished,
  withStatus,
} from "./entry.ts";
import type { Keep } from "./keep.ts";

export interface Outbox {
  entries: ReadonlySignal<Entry[]>;
  /** How many wait or are on their way. */
  pending: ReadonlySignal<number>;
  /** True while entries wait because nothing gets through. */
  stuck: ReadonlySignal<boolean>;
  /** Hands in on a free ticket and gives its number, or undefined when all are used. */
  contribute(step: string, body: ContributionBody): number | undefined;
  /** Replaces (or with null takes back) what one ticket holds. */
  edit(step: string, at: number, body: ContributionBody | null): void;
  /** Forgets a refused change: back to what the server holds. For a ballot: the person knows now. */
  dismiss(step: string, at: number): void;
  /**
   * `finished`: this is all that the step asks for; `gap`: milliseconds between two savings of a ballot that somebody is
   * still filling in.
   */
  ballot(step: string, choices: Choices, finished?: boolean, gap?: number): void;
  /** The group has gone on: hands in a ballot of `step` as it is, and says that no more is coming. */
  finish(step: string): void;
  /** A step takes things again (the leader went back): ballots that came too late go out again. */
  reopen(step: string): void;
  /** Forgets all of a step, whatever becomes of what is on its way: the leader has started it anew, or the card is passed on. */
  forget(step: string): void;
  /** The session has ended, or is no more: forgets everything. */
  clear(): void;
  /** Sends everything now; `keepalive` lets the requests outlive the page. */
  flush(keepalive?: boolean): void;
  /** Tries again at once what waits for the network or for a ticket. */
  retry(): void;
  stop(): void;
}

export interface OutboxOptions {
  session: string;
  keep: Keep;
  ticket: (step: string, at: number) => Ticket | undefined;
  /** Which collecting of a step this phone's answers belong to. */
  round?: (step: string) => number;
  /** How many tickets this phone has for a step. */
  tickets: (step: string) => number;
  random?: () => number;
}

/** A ballot goes out after this much quiet, and no more often than every MIN_GAP_MS unless its step says otherwise. */
const QUIET_MS = 800;
const MIN_GAP_MS = 3_000;

export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const { session, keep, ticket, tickets, round = () => 0, random = Math.random } = options;
  const key = `session:${session}:outbox`;
  const kept = (await keep.read<Entry[]>(key)) ?? [];
  const entries = signal(
    kept.map((entry) => (entry.status === "sending" ? withStatus(entry, "waiting") : entry)),
  );
  const stuck = signal(false);
  /** When a ballot may go out, and when it last did; of a clock that nobody can set, as all times here. */
  const due = new Map<string, number>();
  const lastSent = new Map<string, number>();
  /** Tickets whose place the server has given away (a collision). */
  const spoiled = new Set<string>();
  let failures = 0;
  let retryAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved: Promise<void> = Promise.resolve();

  const find = (step: string, at: number) =>
    entries.peek().find((entry) => entry.step === step && entry.at === at);

  function replaceAll(next: Entry[]): void {
    entries.value = next;
    saved = saved.then(() => keep.write(key, next)).catch(() => undefined);
  }

  function put(next: Entry): void {
    const all = entries.peek();
    const known = all.some((entry) => keyOf(entry) === keyOf(next));
    replaceAll(known ? all.map((entry) => (keyOf(entry) === keyOf(next) ? next : entry)) : [...all, next]);
  }

  function settle(old: Entry, next: Entry | null): void {
    if (next) put(next);
    else replaceAll(entries.peek().filter((entry) => keyOf(entry) !== keyOf(old)));
  }

  function deliver(entry: Entry, ticket: Ticket, keepalive: boolean): Promise<unknown> {
    const by = { ticket, round: round(entry.step) };
    if (entry.type === "ballot") return putBallot(session, entry.step, by, entry, keepalive);
    const { want } = entry;
    if (want && !entry.anew) return putContribution(session, entry.step, by, want, keepalive);
    const gone = withdrawContribution(session, entry.step, by, keepalive);
    if (!want) return gone;
    const held = (error: unknown) => {
      if (!(error instanceof Problem && error.code === "ticket-unknown")) throw error;
    };
    return gone.catch(held).then(() => {
      const now = find(entry.step, entry.at);
      if (now?.type === "contribution") put({ ...now, accepted: null });
      return putContribution(session, entry.step, by, want, keepalive);
    });
  }

  /** Moves what a spoiled ticket held to a free one; false when there is none. */
  function moveToFreeTicket(entry: Entry): boolean {
    spoiled.add(keyOf(entry));
    const at = freeTicket(entry.step);
    if (at === undefined || entry.type !== "contribution") return false;
    settle(entry, null);
    put({ ...entry, at, revision: 1, accepted: null, status: "waiting", code: null });
    return true;
  }

  function answered(sent: Entry, problem: Problem | null): void {
    failures = 0;
    stuck.value = false;
    const now = find(sent.step, sent.at);
    if (!now) return;
    if (!problem) settle(now, afterYes(now, sent));
    else if (problem.code !== "ticket-collision" || !moveToFreeTicket(now))
      settle(now, afterNo(now, sent, problem.code));
  }

  function postpone(sent: Entry, error: unknown): void {
    failures += 1;
    stuck.value = true;
    retryAt = performance.now() + waitAfter(error, failures, random);
    const now = find(sent.step, sent.at);
    if (now) put(withStatus(now, "waiting"));
  }

  async function transmit(entry: Entry, by: Ticket, keepalive: boolean): Promise<void> {
    const sent = withStatus(entry, "sending");
    put(sent);
    due.delete(keyOf(sent));
    lastSent.set(keyOf(sent), performance.now());
    try {
      await deliver(sent, by, keepalive);
      answered(sent, null);
    } catch (error) {
      if (error instanceof Problem && !isPassing(error)) answered(sent, error);
      else postpone(sent, error);
    }
    pump();
  }

  /** Starts whatever is due (or everything) and sets one alarm for what comes next. */
  function pump(everything = false, keepalive = false): void {
    clearTimeout(timer);
    const now = performance.now();
    let next = Number.POSITIVE_INFINITY;
    for (const entry of entries.peek()) {
      const by = ticket(entry.step, entry.at);
      // A request under way dies with the page, one with keepalive does not: so it is sent once more.
      const open = entry.status === "waiting" || (keepalive && entry.status === "sending");
      if (!by || !open) continue;
      const at = everything ? now : Math.max(due.get(keyOf(entry)) ?? now, retryAt);
      if (at <= now) void transmit(entry, by, keepalive);
      else next = Math.min(next, at);
    }
    if (next < Number.POSITIVE_INFINITY) timer = setTimeout(() => pump(), next - now);
  }

  /** Says anew whether this phone is finished, while its marks are handed in already. If that is lost, no mark is. */
  function say(next: BallotEntry): void {
    put(next);
    const by = ticket(next.step, next.at);
    if (by) deliver(next, by, false).catch(() => undefined);
  }

  function freeTicket(step: string): number | undefined {
    const held = (at: number) => {
      const entry = find(step, at);
      return spoiled.has(keyOf({ step, at })) || (entry?.type === "contribution" && entry.want !== null);
    };
    const free = Array.from({ length: tickets(step) }, (_, at) => at).filter((at) => !held(at));
    return free.find((at) => !find(step, at)) ?? free[0];
  }

  function setContribution(step: string, at: number, want: ContributionBody | null, fresh = false): void {
    const old = find(step, at);
    const accepted = old?.type === "contribution" ? old.accepted : null;
    // What the server has refused and never held needs no taking back.
    const gone = old?.status === "refused" && !want && !accepted;
    if (old && gone) settle(old, null);
    if (gone) return;
    const status = old?.status === "sending" ? "sending" : "waiting";
    const revision = (old?.revision ?? 0) + 1;
    const before = old?.type === "contribution" ? old.anew : undefined;
    const anew = fresh && old ? revision : before;
    put({ type: "contribution", step, at, want, accepted, revision, status, code: null, anew });
    pump();
  }

  const retry = () => {
    retryAt = 0;
    pump();
  };
  const leave = () => pump(true, true);
  const turn = () => (document.visibilityState === "hidden" ? leave() : retry());
  document.addEventListener("visibilitychange", turn);
  window.addEventListener("pagehide", leave);
  window.addEventListener("online", retry);

  return {
    entries,
    pending: computed(
      () => entries.value.filter(({ status }) => status === "waiting" || status === "sending").length,
    ),
    stuck,
    contribute(step, body) {
      const at = freeTicket(step);
      if (at !== undefined) setContribution(step, at, body, true);
      return at;
    },
    edit: setContribution,
    dismiss(step, at) {
      const old = find(step, at);
      if (old?.type === "ballot") put({ ...old, told: true });
      if (old?.type !== "contribution") return;
      const back = {
        ...old,
        want: old.accepted,
        revision: old.revision + 1,
        status: "sent",
        code: null,
      } as const;
      settle(old, old.accepted ? back : null);
    },
    ballot(step, choices, finished = false, gap = MIN_GAP_MS) {
      const old = find(step, 0);
      const key = keyOf({ step, at: 0 });
      const status = old?.status === "sending" ? "sending" : "waiting";
      const now = performance.now();
      const last = lastSent.get(key);
      // The first goes soon however fast somebody taps, and what changes after "finished" at once: the host waits for
      // those who have begun, and for nobody who has finished.
      if (old?.type === "ballot" && saysFinished(old)) due.set(key, now);
      else if (last !== undefined) due.set(key, Math.max(now + QUIET_MS, last + gap));
      else if (!due.has(key)) due.set(key, now + QUIET_MS);
      const revision = (old?.revision ?? 0) + 1;
      put({ type: "ballot", step, at: 0, want: choices, finished, revision, status, code: null });
      pump();
    },
    finish(step) {
      const old = find(step, 0);
      if (old?.type !== "ballot" || old.status === "refused" || saysFinished(old)) return;
      const next = { ...old, left: true, revision: old.revision + 1 };
      if (old.status === "sent") say(next);
      else {
        put(next);
        pump(true);
      }
    },
    reopen(step) {
      for (const entry of entries.peek()) {
        if (entry.step !== step || entry.type !== "ballot") continue;
        const { left, ...open } = entry;
        if (entry.code === "step-not-open") put(withStatus(open, "waiting"));
        else if (left) say({ ...open, revision: entry.revision + 1 });
      }
      pump();
    },
    forget: (step) => replaceAll(entries.peek().filter((entry) => entry.step !== step)),
    clear: () => replaceAll([]),
    flush: (keepalive = false) => pump(true, keepalive),
    retry,
    stop() {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", retry);
    },
  };
}
