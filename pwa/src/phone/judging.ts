// Going through contributions: each phone its own order, kept stable while the list changes. No I/O.
import type { Judgement } from "../api/types.ts";
import { draw, type Exposure, NOTHING_KNOWN, type Plan } from "./reading.ts";

/**
 * Kept per judge step. `at` is the contribution on the card, or null for the list of answers. Where people read a part
 * each, `order` is what was drawn, `goal` how many somebody wants to read (the quota, or more), `table` the last look.
 */
export interface JudgeDraft {
  order: string[];
  answers: Record<string, Judgement>;
  at: string | null;
  goal?: number;
  table?: Exposure;
}

/** What a part is drawn from: all contributions in the order of their ids, by this phone's own chance. */
export interface Deal {
  ids: readonly string[];
  seed: number;
  plan: Plan;
}

/** A number that depends on every character of `text` (FNV-1a, finished with a mixing step). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

/** `ids` in this phone's own order: those already in `order` keep their place, new ones come last. */
export function mergeOrder(order: readonly string[], ids: readonly string[], seed: number): string[] {
  const present = new Set(ids);
  const kept = order.filter((id) => present.has(id));
  const known = new Set(kept);
  const fresh = ids.filter((id) => !known.has(id));
  const rank = new Map(fresh.map((id) => [id, hash(`${seed}/${id}`)]));
  fresh.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || (a < b ? -1 : 1));
  return [...kept, ...fresh];
}

/** The next contribution without an answer after `from` (from the start again at the end); null when all have one. */
export function nextOpen(
  order: readonly string[],
  answers: Record<string, Judgement>,
  from: string | null,
): string | null {
  const start = from === null ? 0 : order.indexOf(from) + 1;
  const round = [...order.slice(start), ...order.slice(0, start)];
  return round.find((id) => answers[id] === undefined && id !== from) ?? null;
}

/** Contributions that others said the same as, by the one that stands for them. */
export type Merged = ReadonlyMap<string, readonly string[]>;

/** An answer to a contribution is one to all that are merged with it: it replaces what was said of them before. */
export function withAnswer(
  answers: Record<string, Judgement>,
  id: string,
  value: Judgement,
  merged: readonly string[],
): Record<string, Judgement> {
  const others = Object.entries(answers).filter(([other]) => !merged.includes(other));
  return { ...Object.fromEntries(others), [id]: value };
}

/** The answers that can be handed in: those to contributions that are still in the list, by themselves or merged. */
export function choicesOf(
  order: readonly string[],
  answers: Record<string, Judgement>,
  merged: Merged = new Map(),
): Record<string, Judgement> {
  return Object.fromEntries(
    [...order, ...[...merged.values()].flat()].flatMap((id) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
}

/** What the card or list is about after the list has changed; the list stays the list. */
export function mergeDraft(old: JudgeDraft | undefined, ids: readonly string[], seed: number): JudgeDraft {
  const order = mergeOrder(old?.order ?? [], ids, seed);
  const answers = old?.answers ?? {};
  if (!old?.order.length) return { order, answers, at: order[0] ?? null };
  const stays = old.at === null || order.includes(old.at);
  return { order, answers, at: stays ? old.at : nextOpen(order, answers, null) };
}

export const goalOf = (draft: JudgeDraft | undefined, { ids, plan }: Deal): number =>
  Math.min(ids.length, draft?.goal ?? plan.quota);

/** The next to show after `from`: what was drawn and has no answer, else a newly drawn one; null at the goal. */
export function nextOfPart(draft: JudgeDraft, deal: Deal, from: string | null): string | null {
  const { ids, seed, plan } = deal;
  const open = nextOpen(draft.order, draft.answers, from);
  if (open || draft.order.length >= goalOf(draft, deal)) return open;
  const chance = hash(`${seed}/${draft.order.length}`) / 2 ** 32;
  return draw(ids, draft.order, plan, draft.table ?? NOTHING_KNOWN, chance);
}

/** As `mergeDraft`, where people read a part each: what was drawn stays, and what is gone makes room for another. */
export function partDraft(old: JudgeDraft | undefined, deal: Deal): JudgeDraft {
  const present = new Set(deal.ids);
  const answers = old?.answers ?? {};
  const kept = (old?.order ?? []).filter((id) => present.has(id));
  // Somebody who began when everybody read everything has an order of all of them.
  const whole = kept.length > goalOf(old, deal);
  const order = whole ? kept.filter((id) => answers[id] !== undefined || id === old?.at) : kept;
  const draft = { ...old, order, answers, at: old?.at ?? null };
  if (old?.order.length && (draft.at === null || present.has(draft.at))) return draft;
  const at = nextOfPart(draft, deal, null);
  return { ...draft, order: at === null || order.includes(at) ? order : [...order, at], at };
}
