// The way in for those who come late: a small code, the address and the PIN.
import type { State } from "../api/types.ts";
import { pinText } from "../ui/pin.ts";
import { spokenAddress } from "./address.ts";
import { SameWords } from "./SameWords.tsx";
import { w } from "./words.ts";

export function JoinCorner({ state }: { state: State }) {
  if (state.locked) return <p class="wall-locked">{w().locked}</p>;
  if (!state.pin) return null;
  return (
    <div class="wall-join">
      <div>
        {state.join_url && <p>{spokenAddress(state.join_url)}</p>}
        <p class="wall-pin-small">
          <span class="visually-hidden">{w().pin} </span>
          {pinText(state.pin)}
        </p>
        <SameWords state={state} small />
      </div>
      <img src={`/api/sessions/${state.session_id}/qr.svg`} alt={w().qr} />
    </div>
  );
}
