// One session on this phone: snapshot, tickets, drafts and outbox, and what makes them act on each other.
import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { Busy, Problem, Unreachable } from "../api/client.ts";
import type { State, StepContent, StepKey } from "../api/types.ts";
import { openWallet, Untrustworthy } from "../tickets/wallet.ts";

export { loadCryptography } from "../tickets/wallet.ts";
export { tidyEnded } from "./ended.ts";
export { openDrafts, openOutbox };

import { waitAfter } from "./backoff.ts";
import { hostNow } from "./clock.ts";
import { type Drafts, openDrafts } from "./drafts.ts";
import { createFollower } from "./follow.ts";
import { type Keep, untilEnded } from "./keep.ts";
import { isWorth, type Late, lateIn } from "./late.ts";
import { type Lists, openLists } from "./lists.ts";
import { type Outbox, openOutbox } from "./outbox.ts";
import { createPoller, type Poller } from "./poller.ts";
import { type Own, sealReceipts } from "./receipts.ts";
import { forgetSession, prefixOf, type SessionRecord, saveRecord } from "./records.ts";
import { openRounds } from "./rounds.ts";
import { unfinished } from "./unfinished.ts";

/**
 * Whether this phone has its tickets. `crowded`: the host has asked it to come back in a moment; `untrusted`: the host
 * did not prove that it treats all phones alike.
 */
export type Joining = "joining" | "crowded" | "ready" | "untrusted" | { code: string };

export interface Session {
  record: SessionRecord;
  state: Poller["state"];
  connection: Poller["connection"];
  refused: Poller["refused"];
  following: Poller["following"];
  joining: ReadonlySignal<Joining>;
  drafts: Drafts;
  outbox: Outbox;
  lists: Lists;
  /** The last content seen of each step: results of a step that has passed still need its questions. */
  contents: ReadonlySignal<Record<string, StepContent>>;
  /** The steps that were left or revealed and still take what was begun, and until when. */
  late: ReadonlySignal<Late>;
  /** The step in which this person takes a little more time while the group is elsewhere. */
  staying: Signal<string | null>;
  /** Once the session has ended: what to look for in its published list. */
  receipts: ReadonlySignal<Own | null>;
  /** Whether somebody has something left to do in a step. */
  unfinished(content: StepContent): boolean;
  /** Keeps nothing of what was done in a step, not even the tickets it was done with. */
  forgetStep(step: string): void;
  refresh(): void;
  stop(): void;
}

export interface SessionOptions {
  record: SessionRecord;
  keep: Keep;
  language: ReadonlySignal<string>;
}

/** Once the session has ended, how long the last answers may be on their way. */
const ON_THEIR_WAY_MS = 10_000;

/** Whether a snapshot shows the keys that were told before joining, all of them and no others: they never change. */
function sameKeys(told: readonly StepKey[], shown: readonly StepKey[]): boolean {
  const said = (keys: readonly StepKey[]) =>
    keys
      .filter(({ public_key }) => public_key)
      .map(({ id, public_key }) => `${id} ${public_key}`)
      .sort()
      .join();
  return said(told) === said(shown);
}

export async function openSession({ record, keep: whole, language }: SessionOptions): Promise<Session> {
  let stopped = false;
  /** The session has ended, or is no more: nothing that was done in it is kept from now on. */
  let over = false;
  const own = untilEnded(whole, () => stopped);
  const keep = untilEnded(own, () => over);
  const stateKey = `${prefixOf(record.id)}state`;
  const [wallet, drafts, lists, rounds, initial] = await Promise.all([
    openWallet(record.id, keep),
    openDrafts(record.id, keep),
    openLists(record.id, keep),
    openRounds(record.id, keep),
    keep.read<{ state: State; contents: Record<string, StepContent> }>(stateKey),
  ]);
  const joining = signal<Joining>("joining");
  const outbox = await openOutbox({
    session: record.id,
    keep,
    // Nothing is handed in to a host that shows other keys than before.
    ticket: (step, at) => (joining.peek() === "untrusted" ? undefined : wallet.ticket(step, at)),
    tickets: wallet.size,
    round: rounds.of,
  });
  const poller = createPoller({
    session: record.id,
    language: () => language.value,
    initial: initial?.state ?? null,
    createFollower,
  });
  const contents = signal<Record<string, StepContent>>(initial?.contents ?? {});
  const tick = signal(0);
  const late = computed<Late>(() => {
    tick.value;
    const now = poller.state.value;
    return now ? lateIn(now, hostNow()) : {};
  });
  const staying = signal<string | null>(null);
  const receipts = signal<Own | null>(null);
  let sealTimer: ReturnType<typeof setTimeout> | undefined;
  let lateTimer: ReturnType<typeof setTimeout> | undefined;
  let joinTimer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let failures = 0;
  let notBefore = 0;

  async function join(): Promise<void> {
    const now = poller.state.peek();
    if (busy || !now || joining.peek() === "untrusted" || performance.now() < notBefore) return;
    const missing = now.steps.filter((step) => step.tickets > 0 && !wallet.ready.peek().has(step.id));
    if (missing.length === 0 || now.phase !== "open") {
      if (missing.length === 0 && now.phase === "open") joining.value = "ready";
      return;
    }
    busy = true;
    clearTimeout(joinTimer);
    try {
      await wallet.join(now.steps, record.fingerprint);
      joining.value = "ready";
      failures = 0;
    } catch (error) {
      if (error instanceof Untrustworthy) joining.value = "untrusted";
      else if (error instanceof Problem && error.status < 500) joining.value = { code: error.code };
      else {
        // Each snapshot asks too, so the time that the host wants is kept here.
        const wait = waitAfter(error, ++failures);
        notBefore = performance.now() + wait;
        joinTimer = setTimeout(join, wait + 1);
        joining.value = error instanceof Busy ? "crowded" : "joining";
      }
      if (!(error instanceof Problem || error instanceof Unreachable || error instanceof Untrustworthy))
        console.error(error);
    }
    busy = false;
  }

  function forgetAll(): void {
    over = true;
    outbox.clear();
    drafts.clear();
    lists.clear();
    wallet.clear();
  }

  async function seal(): Promise<void> {
    if (over) return;
    over = true;
    try {
      receipts.value = await sealReceipts(record.id, own, outbox.entries.peek(), wallet.ticket);
      forgetAll();
    } catch {
      over = false; // the next snapshot tries again
    }
  }

  const current = computed(() => poller.state.value?.step.id ?? null);
  const collecting = computed(() => poller.state.value?.step.collecting ?? false);
  let spoken = language.peek();

  const effects = [
    effect(() => {
      const now = poller.state.value;
      if (!now || joining.peek() === "untrusted") return;
      if (!sameKeys(record.keys, now.steps)) {
        joining.value = "untrusted";
        return;
      }
      rounds.follow(now.steps, outbox, drafts);
      contents.value = { ...contents.peek(), [now.step.id]: now.step };
      const closed = now.phase === "closed";
      const kept = { state: now, contents: contents.peek() };
      if (!closed) void keep.write(stateKey, kept).catch(() => undefined);
      if (closed !== record.closed || now.title !== record.title) {
        Object.assign(record, { closed, title: now.title });
        void saveRecord(own, record).catch(() => undefined);
      }
      // What is still awaited is not to be had yet.
      const listed =
        !closed && now.step.type === "judge" && (now.step.waiting?.step ?? now.step.id) === now.step.id;
      if (now.step.type === "judge" && listed) void lists.want(now.step.id, now.step.contributions.version);
      void join();
    }),
    effect(() => {
      // The host has destroyed its keys: what is handed in is handed in, and nothing of it need be found on this phone.
      // What is on its way is waited for, so that its receipt tells what became of it.
      if (poller.state.value?.phase !== "closed" || over) return;
      if (outbox.pending.value === 0) void seal();
      else sealTimer ??= setTimeout(seal, ON_THEIR_WAY_MS);
    }),
    effect(() => {
      if (poller.refused.value?.code !== "session-unknown") return;
      forgetAll();
      void forgetSession(own, record.id).catch(() => undefined);
    }),
    effect(() => {
      current.value;
      outbox.flush();
    }),
    effect(() => {
      // Whoever has nothing left to do, or no time left for it, keeps nobody waiting.
      const now = poller.state.value;
      for (const { id, takes_until } of now?.steps ?? []) {
        const content = contents.value[id];
        const time = staying.value === id ? id in late.value : isWorth(late.value, id, hostNow());
        const goesOn = time && content && unfinished({ drafts, outbox, lists }, content);
        if (takes_until && takes_until > hostNow() && !goesOn) outbox.finish(id);
      }
    }),
    effect(() => {
      clearTimeout(lateTimer);
      const ends = Object.values(late.value);
      if (ends.length === 0) return;
      const next = (Math.min(...ends) - hostNow()) * 1000;
      lateTimer = setTimeout(() => {
        tick.value += 1;
      }, next);
    }),
    effect(() => {
      if (current.value && collecting.value) outbox.reopen(current.value);
      else outbox.flush();
    }),
    effect(() => {
      if (wallet.ready.value.size > 0 && poller.connection.value === "online") outbox.retry();
    }),
    effect(() => {
      if (language.value === spoken) return;
      spoken = language.value;
      poller.refresh();
    }),
  ];
  poller.start();

  return {
    record,
    state: poller.state,
    connection: poller.connection,
    refused: poller.refused,
    following: poller.following,
    joining,
    drafts,
    outbox,
    lists,
    contents,
    late,
    staying,
    receipts,
    unfinished: (content) => unfinished({ drafts, outbox, lists }, content),
    forgetStep(step) {
      drafts.discard(step);
      outbox.forget(step);
      wallet.spend(step);
    },
    refresh: () => {
      poller.start();
      poller.refresh();
      outbox.retry();
    },
    stop() {
      stopped = true;
      clearTimeout(sealTimer);
      for (const end of effects) end();
      clearTimeout(lateTimer);
      clearTimeout(joinTimer);
      poller.stop();
      outbox.stop();
    },
  };
}
