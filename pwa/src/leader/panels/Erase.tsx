// At the foot of an ended session: how long it is kept, and the way to erase it for good before that.
import { useSignal } from "@preact/signals";
import type { LeaderView } from "../../api/types.ts";
import * as api from "../api.ts";
import { Dialog } from "../Dialog.tsx";
import { inWords } from "../days.ts";
import { openSession } from "../identity.ts";
import { problemText } from "../problems.ts";
import { say, trouble } from "../toast.ts";
import { w } from "../words.ts";

function EraseDialog({ view, onClose }: { view: LeaderView; onClose: () => void }) {
  const words = w().erasing;
  const busy = useSignal(false);
  async function confirm(): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    try {
      await api.eraseSession(view.session_id, view.version);
      openSession(null);
      // The session's screen takes its messages with it when it goes.
      setTimeout(() => say(w().erasing.done), 300);
    } catch (error) {
      trouble(problemText(error));
      onClose();
    }
    busy.value = false;
  }
  const list = (points: readonly string[]) => (
    <ul>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div>
        <p>{words.goes}</p>
        {list(words.going)}
      </div>
      <div>
        <p>{words.stays}</p>
        {list(words.staying)}
      </div>
      <p class="notice">{words.never}</p>
      <div class="row">
        <button type="button" class="danger" aria-disabled={busy.value} onClick={() => void confirm()}>
          {words.yes}
        </button>
        <button type="button" data-safe onClick={onClose}>
          {words.no}
        </button>
      </div>
    </Dialog>
  );
}

export function Erase({ view }: { view: LeaderView }) {
  const words = w().erasing;
  const asking = useSignal(false);
  return (
    <section class="stack erase" aria-labelledby="kept">
      <h2 id="kept">{words.kept}</h2>
      {view.kept && <p>{words.until(inWords(view.kept.raw), inWords(view.kept.report))}</p>}
      <p>
        <button
          type="button"
          class="danger"
          onClick={() => {
            asking.value = true;
          }}
        >
          {words.open}
        </button>
      </p>
      {asking.value && (
        <EraseDialog
          view={view}
          onClose={() => {
            asking.value = false;
          }}
        />
      )}
    </section>
  );
}
