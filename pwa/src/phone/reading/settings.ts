// What somebody wants of the page: easy-read texts and reading aloud, remembered on this phone; dictation only until the page is left.
import { effect, type Signal, signal } from "@preact/signals";

/** A lent device remembers nothing of whoever used it. */
export const remembering = signal(true);

function remembered(name: string): Signal<boolean> {
  const stored = `innspill-${name}`;
  const on = signal(false);
  try {
    on.value = localStorage.getItem(stored) === "1";
  } catch {
    // A browser that keeps nothing starts afresh.
  }
  let first = true;
  effect(() => {
    const next = on.value;
    if (first || !remembering.peek()) {
      first = false;
      return;
    }
    try {
      if (next) localStorage.setItem(stored, "1");
      else localStorage.removeItem(stored);
    } catch {
      // As above.
    }
  });
  return on;
}

export const easy = remembered("easy");
export const aloud = remembered("aloud");
export const dictation = signal(false);

/** As if nobody had chosen anything, for the next person on a lent device. */
export function resetSettings(): void {
  for (const one of [easy, aloud, dictation]) one.value = false;
}
