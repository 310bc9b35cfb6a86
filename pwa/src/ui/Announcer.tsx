// The page's one live region: says politely, to those who listen, what changed elsewhere on the screen.
import { signal } from "@preact/signals";

const message = signal("");
let even = false;

/** Reads `text` aloud when the screen reader has time. The same text twice in a row is read twice. */
export function announce(text: string): void {
  even = !even;
  message.value = text && even ? `${text}\u00a0` : text;
}

export function Announcer() {
  return (
    <p class="visually-hidden" role="status" aria-live="polite">
      {message}
    </p>
  );
}
