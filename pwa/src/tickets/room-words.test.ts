// The four words of a session's keys: those of the published vectors, from lists whose words nobody mistakes.
import { describe, expect, it } from "vitest";
import vectors from "../../../tests/vectors/keys.json";
import { LANGUAGES } from "../i18n/index.ts";
import { fingerprintOf } from "./fingerprint.ts";
import en from "./room-words/words-en.ts";
import nb from "./room-words/words-nb.ts";
import nl from "./room-words/words-nl.ts";
import sv from "./room-words/words-sv.ts";
import { roomWords, wordNumbers } from "./room-words.ts";

const lists = { nb, sv, nl, en };
const keysOf = ({ keys }: (typeof vectors.sessions)[number]) =>
  Object.entries(keys as Record<string, string>).map(([id, public_key]) => ({ id, public_key, tickets: 1 }));

describe.each(vectors.sessions)("a session whose fingerprint is $fingerprint", (session) => {
  const { fingerprint, words } = session;
  it("is known by it on phones too, whatever the order of its steps", () => {
    expect(fingerprintOf(keysOf(session))).toBe(fingerprint);
    const frame = { id: "frame", public_key: null };
    expect(fingerprintOf([frame, ...keysOf(session).reverse()])).toBe(fingerprint);
  });
  it("has the same four words from its keys and from its fingerprint", async () => {
    expect(await wordNumbers(fingerprint)).toEqual(words);
    const said = await roomWords(fingerprint, "nl");
    expect(said).toEqual(words.map((number) => nl.split(" ")[number]));
    expect(await roomWords(keysOf(session), "nl")).toEqual(said);
  });
});

/** Whether two words of different letters differ by one letter, changed, added, or exchanged with its neighbour. */
function near(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const rest = (text: string, from: number) => text.slice(at + from);
  if (short.length !== long.length) return rest(short, 0) === rest(long, 1);
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, 2) === rest(long, 2);
  return swapped || rest(short, 1) === rest(long, 1);
}

describe.each(LANGUAGES)("the list in %s", (language) => {
  const words = lists[language].split(" ");
  it("has 1,024 short words, each once and in order", () => {
    expect(words).toHaveLength(1024);
    expect([...new Set(words)].sort()).toEqual(words);
    expect(words.filter((word) => !/^\p{Ll}{4,9}$/u.test(word))).toEqual([]);
  });
  it("has no two words that differ by a single letter", () => {
    const alike = words.flatMap((one, at) =>
      words
        .slice(at + 1)
        .filter((other) => near(one, other))
        .map((other) => [one, other]),
    );
    expect(alike).toEqual([]);
  });
});
