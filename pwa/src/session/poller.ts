// Follows a session's snapshot: asks as often as the server says, rests while the page is hidden, catches up after.
// Where the server offers a socket, changes come on that, and the phone asks only now and then.
import { type ReadonlySignal, signal } from "@preact/signals";
import { Busy, Problem, Unreachable } from "../api/client.ts";
import { readState } from "../api/phone.ts";
import type { State } from "../api/types.ts";
import { comesIn } from "./awaited.ts";
import { waitAfter } from "./backoff.ts";
import { noteDate, noteHost } from "./clock.ts";
import type { createFollower, Follower } from "./follow.ts";

export type Connection = "connecting" | "online" | "unreachable";

export interface Poller {
  /** The newest snapshot seen; never an older one after a newer. */
  state: ReadonlySignal<State | null>;
  connection: ReadonlySignal<Connection>;
  /** Set when the server says that asking again is no use. */
  refused: ReadonlySignal<Problem | null>;
  /** Changes come by themselves; how many have handed in is then as old as the last question. */
  following: ReadonlySignal<boolean>;
  start(): void;
  stop(): void;
  /** Asks at once: after a change of language, or when somebody taps "try again". */
  refresh(): void;
}

export interface PollerOptions {
  session: string;
  /** Read at each request. */
  language: () => string;
  /** What was kept from last time, to show at once. */
  initial?: State | null;
  random?: () => number;
  /** Milliseconds after the moment at which something awaited is there until this page asks for it. */
  lag?: () => number;
  /** What opens a socket; without it, this only asks. */
  createFollower?: typeof createFollower;
}

const FIRST_RETRY_MS = 1_000;
const LEAST_MS = 500;
/** So long a page that is seen again waits for its socket before it asks without. */
const SOCKET_MS = 1_000;
/** Up to this share is added to each wait, so that a room full of phones does not ask in step. */
const JITTER = 0.25;
/** Over so many milliseconds a room full of phones asks for what all of them await. */
const SPREAD_MS = 1_500;

export function createPoller(options: PollerOptions): Poller {
  const { session, language, initial = null, random = Math.random, createFollower } = options;
  const lag = options.lag ?? (() => random() * SPREAD_MS);
  const state = signal<State | null>(initial);
  const connection = signal<Connection>("connecting");
  const refused = signal<Problem | null>(null);
  const following = signal(false);
  let follower: Follower | undefined;
  let etag = "";
  let etagLanguage = "";
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let asking = false;
  let askAgain = false;
  /** The next question comes earlier than usual, for something awaited. */
  let awaits = false;

  const jittered = (ms: number) => ms * (1 + JITTER * random());

  const awaited = () => comesIn([state.peek()?.step?.waiting]);

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (!running || document.visibilityState === "hidden") return;
    const comes = awaited();
    awaits = comes !== undefined;
    timer = setTimeout(ask, Math.min(jittered(ms), (comes ?? Number.POSITIVE_INFINITY) + lag()));
  }

  function receive(next: State): void {
    if (state.peek() && next.version < (state.peek() as State).version) return;
    noteHost(next.now);
    state.value = next;
  }

  /** How long to wait after an answer; undefined when nothing will change any more. */
  function wait(): number | undefined {
    const now = state.peek();
    if (now?.phase === "closed") return undefined;
    const ms = following.peek() ? now?.poll_following_ms : now?.poll_after_ms;
    return Math.max(LEAST_MS, ms ?? FIRST_RETRY_MS);
  }

  function address(): string | null {
    const now = state.peek();
    const wanted =
      running && document.visibilityState !== "hidden" && navigator.onLine && now?.phase !== "closed";
    if (!wanted || !now?.follow_url) return null;
    return `${now.follow_url}?session=${session}&language=${language() || now.language}`;
  }

  /** Opens, moves or closes the socket as the moment asks for. */
  function follow(): void {
    if (!follower && address())
      follower = createFollower?.({
        address,
        random,
        heard(next) {
          receive(next);
          // What was awaited has come, or something is awaited now, or sooner.
          const ms = wait();
          if (ms !== undefined && (awaits || awaited() !== undefined)) schedule(ms);
          follower?.turn();
        },
        changed(open) {
          following.value = open;
          const next = wait();
          if (open) void ask();
          else if (next === undefined) clearTimeout(timer);
          else schedule(next);
        },
      });
    follower?.turn();
  }

  async function request(): Promise<number | undefined> {
    const asked = language();
    try {
      const response = await readState(session, asked, etagLanguage === asked ? etag : "");
      if (response.status !== 304) {
        receive((await response.json()) as State);
        etag = response.headers.get("ETag") ?? "";
        etagLanguage = asked;
      } else noteDate(response.headers.get("Date"));
      failures = 0;
      connection.value = "online";
      return wait();
    } catch (error) {
      if (error instanceof Problem && error.status < 500 && error.status !== 429) {
        connection.value = "online";
        refused.value = error;
        running = false;
        return undefined;
      }
      const gone = error instanceof Unreachable && !(error instanceof Busy);
      if (gone || failures > 0) connection.value = "unreachable";
      failures += 1;
      return waitAfter(error, failures, () => 0); // `schedule` adds the jitter
    }
  }

  async function ask(): Promise<void> {
    clearTimeout(timer);
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    const next = await request();
    asking = false;
    follow();
    if (!running) return;
    if (askAgain) {
      askAgain = false;
      void ask();
    } else if (next !== undefined) schedule(next);
  }

  const catchUp = () => {
    follower?.turn();
    if (document.visibilityState === "hidden") clearTimeout(timer);
    else if (follower && !following.peek()) schedule(SOCKET_MS);
    else void ask();
  };
  const listeners: [EventTarget, string][] = [
    [document, "visibilitychange"],
    [window, "pageshow"],
    [window, "online"],
    [window, "offline"],
  ];

  return {
    state,
    connection,
    refused,
    following,
    start() {
      if (running) return;
      running = true;
      refused.value = null;
      for (const [target, name] of listeners) target.addEventListener(name, catchUp);
      void ask();
    },
    stop() {
      running = false;
      follower?.turn();
      clearTimeout(timer);
      for (const [target, name] of listeners) target.removeEventListener(name, catchUp);
    },
    refresh: () => void ask(),
  };
}
