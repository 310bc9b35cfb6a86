// Simulated people: each with a temperament of its own, the same again for the same seed (as tests/load/people.py).

export type Rng = () => number;

/** Small random numbers with a seed (mulberry32): who a simulated person is is no secret. */
export function rngOf(seed: string): Rng {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About normal, from the sum of three. */
const gauss = (rng: Rng, mean: number, spread: number) => mean + spread * 2 * (rng() + rng() + rng() - 1.5);

export function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  return items
    .map((item) => [rng(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
}

export interface Temperament {
  /** When in the time of arrival, 0–1. */
  arrives: number;
  /** The share of a step's time that its answer takes. */
  slowness: number;
  /** How likely the person sits a step out. */
  absent: number;
  /** How kindly it judges, around 0. */
  mood: number;
  /** Where it stands, -1 or 1, in what divides the group. */
  side: number;
}

export function temperamentOf(rng: Rng): Temperament {
  const late = rng() < 0.1;
  return {
    arrives: rng() ** 1.5,
    slowness: late ? 0.9 + rng() * 0.3 : 0.2 + rng() * 0.55,
    absent: rng() < 0.08 ? 0.3 : 0.01,
    mood: gauss(rng, 0, 0.4),
    side: rng() < 0.5 ? -1 : 1,
  };
}

export type Mark = 1 | 2 | 3 | 4 | 5 | "pass";

/** A text's worth to the group follows from the text; every sixth divides the group. */
export function judge(one: Temperament, text: string, rng: Rng): Mark {
  const nature = rngOf(text);
  let appeal = gauss(nature, 3.4, 0.8);
  if (nature() < 1 / 6) appeal = 3 + 1.6 * one.side;
  if (rng() < 0.05) return "pass";
  return Math.min(5, Math.max(1, Math.round(appeal + one.mood + gauss(rng, 0, 0.6)))) as Mark;
}
