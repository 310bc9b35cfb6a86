// A part of the phone that its first screens do without: fetched once the first screen is there, kept in memory, and
// tried again until it has come, so that a phone which loses its network afterwards has everything it needs.
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { waitAfter } from "../session/backoff.ts";

export interface Part<M> {
  /** What the part exports, once it has come. */
  here: ReadonlySignal<M | null>;
  /** It could not be fetched (yet). */
  failed: ReadonlySignal<boolean>;
  fetch(): Promise<void>;
  /** The part as soon as it has come, however long that takes. */
  need(): Promise<M>;
}

/** `load` imports the part's module, `words` the words that its screens use. */
export function createPart<M>(load: () => Promise<M>, words?: () => Promise<void>): Part<M> {
  const here = signal<M | null>(null);
  const failed = signal(false);
  let failures = 0;
  let fetching = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function fetch(): Promise<void> {
    clearTimeout(timer);
    if (here.peek() || fetching) return;
    fetching = true;
    try {
      const [loaded] = await Promise.all([load(), words?.()]);
      here.value = loaded;
      failed.value = false;
      window.removeEventListener("online", fetch);
    } catch (error) {
      failed.value = true;
      timer = setTimeout(fetch, waitAfter(error, ++failures));
      window.addEventListener("online", fetch);
    }
    fetching = false;
  }
  async function need(): Promise<M> {
    void fetch();
    return new Promise((resolve) => {
      const end = effect(() => {
        if (here.value === null) return;
        resolve(here.value);
        queueMicrotask(() => end());
      });
    });
  }
  return { here, failed, fetch, need };
}

/** Calls `act` when the page has been painted and has nothing else to do. */
export function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 1_000 });
  else setTimeout(act, 200);
}
