// The interface's language: one signal, and one dictionary per page, of which only the chosen language is loaded.
import { type Signal, signal } from "@preact/signals";

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

/**
 * The words of one page. `words.value` is the dictionary in use; `choose` loads another one, sets the
 * document's `lang`, and remembers the choice when `remember` is true.
 */
export function createWords<W>(loaders: Loaders<W>) {
  const words = signal<W | null>(null);
  async function choose(next: Language, remember = false): Promise<void> {
    const loaded = await loaders[next]();
    words.value = loaded.default;
    language.value = next;
    document.documentElement.lang = next;
    if (remember) storeLanguage(next);
  }
  /** The dictionary; call only after the first `choose` has resolved. */
  function w(): W {
    if (!words.value) throw new Error("words used before they were loaded");
    return words.value;
  }
  return { choose, w };
}
