// The interface's language: one signal, and dictionaries of which only the chosen language is loaded.
import { batch, type Signal, signal } from "@preact/signals";

export const LANGUAGES = ["nb", "sv", "nl", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
/** Each language's own name, for the switch. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  nb: "Norsk",
  sv: "Svenska",
  nl: "Nederlands",
  en: "English",
};

const STORED = "innspill-language";

/** The person's own choice on this device; null also where the browser keeps nothing. */
function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

function storeLanguage(next: Language): void {
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** The person's own choice, else the browser's if it is one of ours, else null. */
export function knownLanguage(): Language | null {
  for (const tag of [storedLanguage(), ...navigator.languages]) {
    const code = tag?.toLowerCase().split("-")[0];
    if (code === "no" || code === "nn") return "nb";
    const known = LANGUAGES.find((language) => language === code);
    if (known) return known;
  }
  return null;
}

/** The language to start in: the person's own choice, else the browser's, else `fallback`. */
export const preferredLanguage = (fallback: Language = "en"): Language => knownLanguage() ?? fallback;

export const language: Signal<Language> = signal("en");

export type Loaders<W> = Record<Language, () => Promise<{ default: W }>>;

/** Fetches a dictionary in `next` and gives what puts it to use. */
type Fetch = (next: Language) => Promise<() => void>;
/** The dictionaries in use on this page: they change their language together. */
const inUse = new Set<Fetch>();
/** Of several choices in quick succession the last one counts. */
let turn = 0;

/** Fetches everything in use in another language; nothing changes when a part of it cannot be had. */
async function change(next: Language, remember: boolean): Promise<void> {
  const mine = ++turn;
  let fetched: (() => void)[];
  do fetched = await Promise.all([...inUse].map((fetch) => fetch(next)));
  while (fetched.length < inUse.size);
  if (mine !== turn) return;
  batch(() => {
    for (const use of fetched) use();
    language.value = next;
  });
  document.documentElement.lang = next;
  if (remember) storeLanguage(next);
}

/**
 * A dictionary. `choose` changes the page's language (this dictionary and all others in use), sets the document's
 * `lang`, and remembers the choice when `remember` is true; `load` fetches words that come after the page's own.
 */
export function createWords<W>(loaders: Loaders<W>) {
  const words = signal<W | null>(null);
  const fetch: Fetch = async (next) => {
    const loaded = await loaders[next]();
    return () => {
      words.value = loaded.default;
    };
  };
  function choose(next: Language, remember = false): Promise<void> {
    inUse.add(fetch);
    return change(next, remember);
  }
  async function load(): Promise<void> {
    let spoken: Language;
    let use: () => void;
    do {
      spoken = language.peek();
      use = await fetch(spoken);
    } while (spoken !== language.peek());
    inUse.add(fetch);
    use();
  }
  /** Uses another language than the page's, for a picture of a phone that speaks it. */
  async function speak(next: Language): Promise<void> {
    (await fetch(next))();
  }
  /** The dictionary; call only after the first `choose`, `load` or `speak` has resolved. */
  function w(): W {
    if (!words.value) throw new Error("words used before they were loaded");
    return words.value;
  }
  return { choose, load, speak, w };
}
