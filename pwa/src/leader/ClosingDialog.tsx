// Asks before the session is ended, and says what that means: it is the one thing that cannot be undone.

import { useSignal } from "@preact/signals";
import type { LeaderView } from "../api/types.ts";
import { Dialog } from "./Dialog.tsx";
import { nextStep } from "./guards.ts";
import { busy, end } from "./moves.ts";
import { decided } from "./panels/Decide.tsx";
import { closing } from "./questions.ts";
import { w } from "./words.ts";

export function ClosingDialog({ view }: { view: LeaderView }) {
  const words = w().closing;
  const readable = useSignal(true);
  const dismiss = () => {
    closing.value = false;
  };
  async function confirm() {
    if (await end(readable.value)) dismiss();
  }
  return (
    <Dialog title={words.title} onClose={dismiss}>
      {nextStep(view) && <p class="notice">{words.early}</p>}
      {view.headcount.unconfirmed && view.expected !== null && (
        <p class="notice">{words.unconfirmed(view.joined, view.expected)}</p>
      )}
      {decided(view) && <p>{decided(view)}</p>}
      <ul>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {!view.rehearsal && (
        <div class="stack-2">
          <label class="row">
            <input
              type="checkbox"
              checked={readable}
              aria-describedby="readable-hint"
              onChange={(event) => {
                readable.value = event.currentTarget.checked;
              }}
            />
            {words.readable}
          </label>
          <p id="readable-hint" class="hint">
            {words.readableHint}
          </p>
        </div>
      )}
      <div class="row">
        <button type="button" class="primary" aria-disabled={busy.value} onClick={() => void confirm()}>
          {words.yes}
        </button>
        <button type="button" data-safe onClick={dismiss}>
          {words.no}
        </button>
      </div>
    </Dialog>
  );
}
