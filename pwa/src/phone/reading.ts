// What somebody reads next when there is more than anybody can read: the same choice as shared/domain/reading.py,
// where the reasons are (tests/vectors/reading.json holds both to it). No I/O.

/** How a step's readings are divided; the snapshot says it. */
export interface Plan {
  quota: number;
  first: number;
  aim: number;
}

/** The public table: how many have gone through each, and what everybody shares. */
export interface Exposure {
  readers: Record<string, number>;
  shortlist: string[] | null;
}

export const NOTHING_KNOWN: Exposure = { readers: {}, shortlist: null };

/** The next of `ids` for somebody who has `seen` some; null when nothing is left. `chance` is in [0, 1). */
export function draw(
  ids: readonly string[],
  seen: readonly string[],
  plan: Plan,
  exposure: Exposure,
  chance: number,
): string | null {
  const before = new Set(seen);
  const unread = ids.filter((id) => !before.has(id));
  const lacking = unread.map((id) => Math.max(0, plan.aim - (exposure.readers[id] ?? 0)));
  const shared = unread.map((id) => (exposure.shortlist?.includes(id) ? 1 : 0));
  const second = exposure.shortlist !== null && plan.first <= seen.length && seen.length < plan.quota;
  const even = unread.map(() => 1);
  for (const weights of second ? [shared, lacking, even] : [lacking, shared, even]) {
    const found = weighted(unread, weights, chance);
    if (found) return found;
  }
  return null;
}

/** One of `ids` by whole weights; null when all of them are 0. */
function weighted(ids: readonly string[], weights: readonly number[], chance: number): string | null {
  let at = chance * weights.reduce((total, one) => total + one, 0);
  let last: string | null = null;
  for (const [index, id] of ids.entries()) {
    const weight = weights[index] ?? 0;
    if (weight === 0) continue;
    last = id;
    at -= weight;
    if (at < 0) return id;
  }
  return last;
}
