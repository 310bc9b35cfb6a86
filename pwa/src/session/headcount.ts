// Whether more have joined than expected, which everybody in the room is told.
import type { State } from "../api/types.ts";

type Counted = Pick<State, "joined" | "expected" | "rehearsal" | "headcount">;

interface CountWords {
  extraJoins: (n: number, expected: number) => string;
  numbersWait: string;
}

/** Both numbers; null where no more have joined than expected, or nobody said how many. A rehearsal expects nobody. */
export const extraJoins = (
  { joined, expected, rehearsal }: Counted,
  words: Pick<CountWords, "extraJoins">,
): string | null =>
  rehearsal || expected === null || joined <= expected ? null : words.extraJoins(joined, expected);

/** The same in one line, with what waits for it. */
export function extraLine(state: Counted, words: CountWords): string | null {
  const told = extraJoins(state, words);
  return told && state.headcount.unconfirmed ? `${told}. ${words.numbersWait}.` : told;
}
