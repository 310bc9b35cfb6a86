// Says on every screen of a rehearsal that it is one, and deletes it with one tap.
import { useSignal } from "@preact/signals";
import type { LeaderView } from "../api/types.ts";
import * as api from "./api.ts";
import { openSession } from "./identity.ts";
import { problemText } from "./problems.ts";
import { peopleFor, stopCrowd } from "./rehearsal/rehearsal.ts";
import { say, trouble } from "./toast.ts";
import { w } from "./words.ts";

/** Removes a rehearsal; gives whether it is gone. */
export async function removeRehearsal(sid: string): Promise<boolean> {
  try {
    stopCrowd();
    await api.deleteRehearsal(sid);
    return true;
  } catch (error) {
    trouble(problemText(error));
    return false;
  }
}

export function RehearsalMark({ view }: { view: LeaderView }) {
  const words = w().prepare;
  const busy = useSignal(false);
  const remove = async () => {
    if (busy.value) return;
    busy.value = true;
    if (await removeRehearsal(view.session_id)) {
      openSession(null);
      // The session's screen takes its messages with it when it goes.
      setTimeout(() => say(w().prepare.deleted), 300);
    }
    busy.value = false;
  };
  return (
    <section class="rehearsal notice row" aria-label={words.rehearsal}>
      <p>
        <strong>{words.rehearsal}.</strong>{" "}
        {view.phase === "open" ? words.simulated(peopleFor(view.expected)) : words.over}
      </p>
      <button type="button" aria-disabled={busy.value} onClick={() => void remove()}>
        {words.delete}
      </button>
    </section>
  );
}
