// How much room is left, once that matters.

import { lengthOf } from "../session/writing.ts";
import { w } from "./step-i18n.ts";

const NEAR = 0.8;

export function Counter({ text, most }: { text: string; most: number }) {
  const length = lengthOf(text);
  if (length < most * NEAR) return <p class="hint" />;
  const words = w().write;
  return length > most ? (
    <p class="error">{words.tooMany(length - most)}</p>
  ) : (
    <p class="hint">{words.characters(most - length)}</p>
  );
}
