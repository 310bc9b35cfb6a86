// What a leader needs now and then: the door, leading together, a step collected anew, and help for those who need it.
import type { LeaderView } from "../api/types.ts";
import { steers } from "./guards.ts";
import { byLink } from "./identity.ts";
import { busy } from "./moves.ts";
import { Participation } from "./Participation.tsx";
import { sharing } from "./questions.ts";
import { canReset, setDoor, wantReset } from "./steering.ts";
import { w } from "./words.ts";

export function MoreMoves({ view }: { view: LeaderView }) {
  const words = w().steering;
  const steering = steers(view, byLink.value?.id ?? null);
  return (
    <section class="more-moves stack" aria-labelledby="more-moves">
      <h2 id="more-moves">{words.more}</h2>
      {view.locked && view.content.type !== "frame" && <p class="notice">{words.door.locked}</p>}
      <div class="row">
        {steering && (
          <button type="button" aria-disabled={busy.value} onClick={() => void setDoor(!view.locked)}>
            {view.locked ? words.door.open : words.door.lock}
          </button>
        )}
        {byLink.value === null && (
          <button
            type="button"
            onClick={() => {
              sharing.value = true;
            }}
          >
            {w().sharing.open}
          </button>
        )}
        {steering && canReset(view) && (
          <button type="button" class="danger" aria-disabled={busy.value} onClick={wantReset}>
            {words.reset.button}
          </button>
        )}
      </div>
      <Participation view={view} />
    </section>
  );
}
