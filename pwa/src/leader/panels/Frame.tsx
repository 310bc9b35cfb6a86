// The beginning: the code and the PIN, large; who has come; and what to say to the room.
import type { LeaderView } from "../../api/types.ts";
import { fingerprintIn, pinText } from "../../ui/pin.ts";
import { RoomWords } from "../../ui/RoomWords.tsx";
import { wallAddress } from "../shortcuts.ts";
import { w } from "../words.ts";
import { CopyField } from "./CopyField.tsx";

export function Frame({ view }: { view: LeaderView }) {
  const words = w().frame;
  if (!view.pin) return <p>{words.noMore}</p>;
  if (view.locked) return <p class="notice">{w().steering.door.locked}</p>;
  const fingerprint = fingerprintIn(view.join_url ?? "");
  return (
    <div class="frame">
      <div class="frame-code">
        <img src={`/api/sessions/${view.session_id}/qr.svg`} alt={words.qr} width="360" height="360" />
      </div>
      <div class="stack frame-words">
        <div>
          <p class="hint">{words.pin}</p>
          <p class="frame-pin">{pinText(view.pin)}</p>
          {fingerprint && (
            <p>
              <span class="hint">{words.roomWords}</span>
              <br />
              <RoomWords of={fingerprint} language={view.language} />
            </p>
          )}
        </div>
        {view.join_url && <CopyField id="join-url" label={words.link} value={view.join_url} />}
        <div class="row">
          <a class="button" href={wallAddress(view.session_id)} target="innspill-wall">
            {words.wall}
          </a>
          <a class="button" href={`/lead#handout=${view.session_id}`}>
            {w().prepare.handout}
          </a>
        </div>
        <p class={view.joined === 0 ? "frame-come notice" : "frame-come"}>
          {view.joined === 0 ? (
            <>
              <strong>{words.nobody}</strong> {words.sayThis}
            </>
          ) : (
            <strong class="frame-number">{words.come(view.joined)}</strong>
          )}
        </p>
      </div>
    </div>
  );
}
