// The four words that a phone shows where the PIN was typed: whoever sees others on it is told to say so.
import type { State } from "../api/types.ts";
import { fingerprintIn } from "../ui/pin.ts";
import { RoomWords } from "../ui/RoomWords.tsx";
import { w } from "./words.ts";

export function SameWords({ state }: { state: State }) {
  const fingerprint = fingerprintIn(state.join_url ?? "");
  if (!fingerprint) return null;
  return (
    <p class="wall-same-words">
      {w().sameWords} <RoomWords of={fingerprint} language={state.language} />
    </p>
  );
}
