// The beginning: the code and the PIN as large as they get, and who has come.
import type { State } from "../../api/types.ts";
import { extraJoins } from "../../session/headcount.ts";
import { pinText } from "../../ui/pin.ts";
import { spokenAddress } from "../address.ts";
import { SameWords } from "../SameWords.tsx";
import { w } from "../words.ts";

export function Frame({ state }: { state: State }) {
  const { expected, joined } = state;
  return (
    <div class="wall-frame">
      <div class="wall-frame-words">
        <h1>{state.step.title}</h1>
        <p>{state.step.text}</p>
        <p class="wall-come">
          {extraJoins(state, w()) ??
            (expected && joined <= expected ? w().joinedOf(joined, expected) : w().joined(joined))}
        </p>
        {state.headcount.unconfirmed && <p>{w().numbersWait}.</p>}
      </div>
      {state.locked && <p class="wall-scan">{w().locked}</p>}
      {state.pin && (
        <div class="wall-code">
          <p class="wall-scan">{w().scan}</p>
          <img src={`/api/sessions/${state.session_id}/qr.svg`} alt={w().qr} />
          <p class="wall-pin">
            <span class="visually-hidden">{w().pin} </span>
            {pinText(state.pin)}
          </p>
          {state.join_url && <p>{w().orType(spokenAddress(state.join_url))}</p>}
          <SameWords state={state} />
        </div>
      )}
    </div>
  );
}
