// Four words made from the fingerprint of a session's keys, for those who type the PIN and so have no fingerprint to check:
// the wall shows the same four. In the session's language, whatever language a phone or the wall speaks.
//
// Each word is one of 1,024, so there are 40 bits. Whoever stands between a phone and the host, and wants to give it keys
// that make the same four words, has to try 2^40 sets of keys, and STRETCH makes each try as slow as a sign-in with a
// password. A host that chooses both sets of keys itself needs 2^20 (infra/decisions.md has the arithmetic): against that
// only the fingerprint in the link helps.
import { pbkdf2Async } from "@noble/hashes/pbkdf2.js";
import { sha512 } from "@noble/hashes/sha2.js";
import type { StepKey } from "../api/types.ts";
import type { Language } from "../i18n/index.ts";
import { decode } from "./base64url.ts";
import { fingerprintOf } from "./fingerprint.ts";

const SALT = "innspill words 1";
const STRETCH = 2 ** 14;
const WORDS = 4;
const BITS = 10;

const lists: Record<Language, () => Promise<{ default: string }>> = {
  nb: () => import("./room-words/words-nb.ts"),
  sv: () => import("./room-words/words-sv.ts"),
  nl: () => import("./room-words/words-nl.ts"),
  en: () => import("./room-words/words-en.ts"),
};

/** Which of a list's words they are. */
export async function wordNumbers(fingerprint: string): Promise<number[]> {
  const bytes = await pbkdf2Async(sha512, decode(fingerprint), SALT, {
    c: STRETCH,
    dkLen: (WORDS * BITS) / 8,
  });
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: WORDS }, (_, at) => Number.parseInt(bits.slice(at * BITS, (at + 1) * BITS), 2));
}

/** The four words of a fingerprint, or of the keys themselves. */
export async function roomWords(of: string | readonly StepKey[], language: Language): Promise<string[]> {
  const [numbers, list] = await Promise.all([
    wordNumbers(typeof of === "string" ? of : fingerprintOf(of)),
    lists[language](),
  ]);
  const words = list.default.split(" ");
  return numbers.map((number) => words[number] ?? "");
}
