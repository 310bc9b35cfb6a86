// The four words that a phone shows where the PIN was typed: whoever sees others on it is told to say so.
import type { State } from "../api/types.ts";
import { fingerprintIn } from "../ui/pin.ts";
import { RoomWords } from "../ui/RoomWords.tsx";
import { w } from "./words.ts";

interface Props {
  state: State;
  /** Where there is little room, what they are is only read aloud. */
  small?: boolean;
}

export function SameWords({ state, small = false }: Props) {
  const fingerprint = fingerprintIn(state.join_url ?? "");
  if (!fingerprint) return null;
  return (
    <p class="wall-same-words">
      <span class={small ? "visually-hidden" : ""}>{w().sameWords}</span>{" "}
      <RoomWords of={fingerprint} language={state.language} />
    </p>
  );
}
