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

/** Milliseconds before a database that never opens (seen in some browsers) counts as none. */
const PATIENCE_MS = 2_000;

/** The browser's own database if it works, else memory. */
export async function openKeep(): Promise<Keep> {
  try {
    const keep = createIdbKeep(createStore("innspill", "kept"));
    const probe = keep.write("probe", 1).then(() => keep.remove("probe"));
    const late = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS, new Error("no answer")));
    await Promise.race([probe, late]);
    return keep;
  } catch {
    return createMemoryKeep();
  }
}
