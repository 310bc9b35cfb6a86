// Steps that the leader has started anew: what this phone did in an earlier round is forgotten, and never sent again.
import type { State } from "../api/types.ts";
import type { Drafts } from "./drafts.ts";
import type { Keep } from "./keep.ts";
import type { Outbox } from "./outbox.ts";
import { prefixOf } from "./records.ts";

export interface Rounds {
  /** The round that this phone's answers in a step belong to. */
  of(step: string): number;
  /** Looks at a snapshot; a step whose round has grown is emptied, except for texts that were never handed in. */
  follow(steps: State["steps"], outbox: Outbox, drafts: Drafts): void;
}

export async function openRounds(session: string, keep: Keep): Promise<Rounds> {
  const key = `${prefixOf(session)}rounds`;
  const known = (await keep.read<Record<string, number>>(key)) ?? {};
  return {
    of: (step) => known[step] ?? 0,
    follow(steps, outbox, drafts) {
      const anew = steps.filter(({ id, round }) => (round ?? 0) > (known[id] ?? 0));
      if (anew.length === 0) return;
      for (const { id, round } of anew) {
        outbox.forget(id);
        const draft = drafts.read<{ texts?: object }>(id);
        if (draft?.texts) drafts.save(id, { ...draft, edits: {} });
        else drafts.discard(id);
        known[id] = round;
      }
      void keep.write(key, known).catch(() => undefined);
    },
  };
}
