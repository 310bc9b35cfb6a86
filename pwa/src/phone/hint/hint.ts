// What somebody may want to change before handing a text in: a person's name, an address, a number, blame. It is only
// ever a hint, so it would rather miss something than tire people. Pure: the text goes nowhere.
import type { Kind } from "../../api/types.ts";
import { BLAME } from "./blame.ts";
import { ALSO_A_WORD, NAMES } from "./names.ts";

export type Finding = { about: "name" | "email" | "number" | "blame"; words: string };

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const TITLE =
  /(?<!\p{L})(?:mr|mrs|ms|miss|dr|prof|professor|sir|hr|herr|fru|frøken|fröken|doktor|overlege|överläkare|sjef|chef|meneer|mevrouw|dhr|mw|mevr)\.? (?:van |de |der |den |von |af )*\p{Lu}\p{Ll}+/iu;
const WORD = /(?<![\p{L}\p{N}@.])\p{Lu}\p{Ll}+(?:['’]s)?(?![\p{L}\p{N}@])/gu;
const DIGITS = /(?<![\p{L}\p{N}])(?:\+|\(\+)?\(?\d[\d ().\u00a0/-]{6,18}\d(?![\p{L}\p{N}])/gu;

export function findings(text: string, kind: Kind): Finding[] {
  const found: [Finding["about"], string | undefined][] = [
    ["name", name(text)],
    ["email", text.match(EMAIL)?.[0]],
    ["number", [...text.matchAll(DIGITS)].map(([digits]) => digits.trim()).find(isTelephone)],
    // "They always help" is no blame.
    ["blame", kind === "works_well" ? undefined : text.match(BLAME)?.[0]],
  ];
  return found.flatMap(([about, words]) => (words ? [{ about, words }] : []));
}

/**
 * A browser compiles an expression when it is first used, and better the second time: a slow phone needs 30 ms for these,
 * and should not when somebody hands in.
 */
export function warmUp(): void {
  for (const _ of ["first", "second"]) findings("They said that Kari and 12 345 678.", "challenging");
}

/** A given name, or a title with a name. At the start of a sentence only a name that is no word besides. */
function name(text: string): string | undefined {
  const titled = text.match(TITLE)?.[0];
  // The pattern ignores case for the title; the name itself has to be written like one.
  if (titled && /\p{Lu}\p{Ll}+$/u.test(titled)) return titled;
  for (const match of text.matchAll(WORD)) {
    const given = givenName(match[0].replace(/['’]s$/u, ""));
    const begins = /(?:^|[.!?:;\n•–-]["”»’')]?)\s*["“”«‘'(]?$/u.test(text.slice(0, match.index));
    if (given && !(begins && ALSO_A_WORD.has(given))) return match[0];
  }
  return undefined;
}

/** The name itself, also of its genitive: Karis, Annas. */
function givenName(word: string): string | undefined {
  if (NAMES.has(word)) return word;
  const bare = word.endsWith("s") ? word.slice(0, -1) : "";
  return NAMES.has(bare) ? bare : undefined;
}

const DATE = /^(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:\d{4}|\d{2}))$/;
const DAY = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const YEARS = /^(?:19|20)\d\d ?[-–/ ] ?(?:19|20)\d\d$/;
const AMOUNT = /^\d{1,3}(?:[ .\u00a0]\d{3})+$/;

/** With a country's code, with a leading 0 (Sweden, the Netherlands, Britain), or Norway's eight digits. */
function isTelephone(written: string): boolean {
  const digits = written.replace(/\D/g, "");
  if (DATE.test(written) || YEARS.test(written)) return false;
  if (written.includes("+") || digits.startsWith("00")) return digits.length >= 9 && digits.length <= 15;
  if (digits.startsWith("0")) return digits.length >= 9 && digits.length <= 11;
  return digits.length === 8 && /^[2-9]/.test(digits) && !DAY.test(digits) && !AMOUNT.test(written);
}
