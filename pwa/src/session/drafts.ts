// What somebody has typed or chosen and not lost: per step, saved at every change, there again after a reload.
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Keep } from "./keep.ts";

export interface Drafts {
  /** What is kept for a step; `undefined` when nothing is. */
  of<T>(step: string): ReadonlySignal<T | undefined>;
  read<T>(step: string): T | undefined;
  save(step: string, value: unknown): void;
  discard(step: string): void;
  /** The session has ended, or is no more. */
  clear(): void;
  /** Resolves when everything up to now is on the phone. */
  settled(): Promise<void>;
}

export async function openDrafts(session: string, keep: Keep): Promise<Drafts> {
  const key = `session:${session}:drafts`;
  const all = signal<Record<string, unknown>>((await keep.read<Record<string, unknown>>(key)) ?? {});
  const views = new Map<string, ReadonlySignal<unknown>>();
  let writing: Promise<void> | undefined;
  let changed = false;

  /** One write at a time; whatever changes meanwhile goes into the next. */
  async function writeAll(): Promise<void> {
    while (changed) {
      changed = false;
      // What could not be written goes along with the next change.
      await keep.write(key, all.peek()).catch(() => undefined);
    }
    writing = undefined;
  }

  function replace(next: Record<string, unknown>): void {
    all.value = next;
    changed = true;
    writing ??= writeAll();
  }

  return {
    of<T>(step: string) {
      const view = views.get(step) ?? computed(() => all.value[step]);
      views.set(step, view);
      return view as ReadonlySignal<T | undefined>;
    },
    read: <T>(step: string) => all.peek()[step] as T | undefined,
    save: (step, value) => replace({ ...all.peek(), [step]: value }),
    discard(step) {
      const { [step]: _, ...rest } = all.peek();
      replace(rest);
    },
    clear: () => replace({}),
    settled: () => writing ?? Promise.resolve(),
  };
}
