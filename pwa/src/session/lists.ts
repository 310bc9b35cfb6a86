// The contributions to go through: fetched when their version changes, kept for when there is no network.
import { type ReadonlySignal, signal } from "@preact/signals";
import { listContributions } from "../api/phone.ts";
import type { Contribution } from "../api/types.ts";
import type { Keep } from "./keep.ts";
import { prefixOf } from "./records.ts";

export interface List {
  version: string;
  contributions: Contribution[];
}

export interface Lists {
  all: ReadonlySignal<Record<string, List>>;
  /** Fetches a step's list unless that version is here (or is empty: people still write); a failure is tried again. */
  want(step: string, version: string): Promise<void>;
  /** The session has ended, or is no more. */
  clear(): void;
}

export async function openLists(session: string, keep: Keep): Promise<Lists> {
  const key = `${prefixOf(session)}lists`;
  const all = signal<Record<string, List>>((await keep.read<Record<string, List>>(key)) ?? {});
  let fetching = "";
  let cleared = false;
  return {
    all,
    async want(step, version) {
      if (!version || all.peek()[step]?.version === version || fetching === `${step}/${version}`) return;
      fetching = `${step}/${version}`;
      try {
        const list = await listContributions(session, step, version);
        if (cleared) return;
        all.value = { ...all.peek(), [step]: { version, contributions: list.contributions } };
        await keep.write(key, all.peek());
      } catch {
        // The next snapshot asks again.
      }
      fetching = "";
    },
    clear() {
      cleared = true;
      all.value = {};
    },
  };
}
