// Where the phone keeps things: IndexedDB, or memory when the browser allows nothing to be kept.
import { type ReadonlySignal, signal } from "@preact/signals";
import { createStore, del, get, keys, set, type UseStore, update } from "idb-keyval";

export interface Keep {
  read<T>(key: string): Promise<T | undefined>;
  write(key: string, value: unknown): Promise<void>;
  /** Reads and writes in one transaction, so that two tabs of one phone agree on who was first. */
  change<T>(key: string, next: (old: T | undefined) => T): Promise<T>;
  remove(prefix: string): Promise<void>;
  keys(prefix: string): Promise<string[]>;
  /** False when a reload would lose everything (some private windows). */
  lasting: ReadonlySignal<boolean>;
}

/** Keeps nothing beyond the page's life. */
export function createMemoryKeep(lasting = false): Keep {
  const kept = new Map<string, unknown>();
  return {
    lasting: signal(lasting),
    read: async <T>(key: string) => structuredClone(kept.get(key)) as T | undefined,
    write: async (key, value) => {
      kept.set(key, structuredClone(value));
    },
    change: async <T>(key: string, next: (old: T | undefined) => T) => {
      const value = next(structuredClone(kept.get(key)) as T | undefined);
      kept.set(key, structuredClone(value));
      return value;
    },
    remove: async (prefix) => {
      for (const key of [...kept.keys()]) if (key.startsWith(prefix)) kept.delete(key);
    },
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
  };
}

function createIdbKeep(store: UseStore): Keep {
  const under = async (prefix: string) => (await keys<string>(store)).filter((key) => key.startsWith(prefix));
  return {
    lasting: signal(true),
    read: (key) => get(key, store),
    write: (key, value) => set(key, value, store),
    change: async <T>(key: string, next: (old: T | undefined) => T) => {
      let value = undefined as T;
      await update<T>(
        key,
        (old) => {
          value = next(old);
          return value;
        },
        store,
      );
      return value;
    },
    remove: async (prefix) => {
      await Promise.all((await under(prefix)).map((key) => del(key, store)));
    },
    keys: under,
  };
}

/** The same, but once `ended` says so nothing more is written: what has been deleted stays deleted. */
export function untilEnded(keep: Keep, ended: () => boolean): Keep {
  return {
    ...keep,
    write: async (key, value) => {
      if (!ended()) await keep.write(key, value);
    },
    change: async <T>(key: string, next: (old: T | undefined) => T) =>
      ended() ? next(undefined) : keep.change(key, next),
  };
}

/**
 * What the browser refuses to keep (its storage is full, or was taken away while the page is open) is kept in memory
 * until it is taken again: the session goes on, and only a reload would lose it.
 */
export function withMemory(store: Keep): Keep {
  const memory = createMemoryKeep();
  const refused = new Set<string>();
  const lasting = signal(true);
  const note = (key: string, kept: boolean) => {
    if (kept) refused.delete(key);
    else refused.add(key);
    lasting.value = refused.size === 0;
  };
  async function write(key: string, value: unknown): Promise<void> {
    try {
      await store.write(key, value);
      note(key, true);
    } catch {
      await memory.write(key, value);
      note(key, false);
    }
  }
  const read = <T>(key: string) => (refused.has(key) ? memory : store).read<T>(key);
  return {
    lasting,
    read,
    write,
    async change<T>(key: string, next: (old: T | undefined) => T) {
      if (!refused.has(key)) {
        try {
          return await store.change(key, next);
        } catch {
          // As with write, below.
        }
      }
      const value = next(await read<T>(key).catch(() => undefined));
      await write(key, value);
      return value;
    },
    async remove(prefix) {
      for (const key of [...refused]) if (key.startsWith(prefix)) note(key, true);
      await memory.remove(prefix);
      await store.remove(prefix);
    },
    keys: async (prefix) => [...new Set([...(await store.keys(prefix)), ...(await memory.keys(prefix))])],
  };
}

/** Milliseconds before a database that never opens (seen in some browsers) counts as none. */
const PATIENCE_MS = 2_000;

/** The browser's own database if it can be read, with memory for what it does not take; else memory alone. */
export async function openKeep(): Promise<Keep> {
  try {
    const keep = withMemory(createIdbKeep(createStore("innspill", "kept")));
    const probe = keep.keys("probe").then(() => keep.write("probe", 1));
    const late = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("no answer")));
    await Promise.race([probe, late]);
    return keep;
  } catch {
    return createMemoryKeep();
  }
}
