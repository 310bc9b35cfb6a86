// Asks before the session is ended, and says what that means: it is the one thing that cannot be undone.
import type { LeaderView } from "../api/types.ts";
import { Dialog } from "./Dialog.tsx";
import { nextStep } from "./guards.ts";
import { busy, end } from "./moves.ts";
import { decided } from "./panels/Decide.tsx";
import { closing } from "./questions.ts";
import { w } from "./words.ts";

export function ClosingDialog({ view }: { view: LeaderView }) {
  const words = w().closing;
  const dismiss = () => {
    closing.value = false;
  };
  async function confirm() {
    if (await end()) dismiss();
  }
  return (
    <Dialog title={words.title} onClose={dismiss}>
      {nextStep(view) && <p class="notice">{words.early}</p>}
      {decided(view) && <p>{decided(view)}</p>}
      <ul>
        {words.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
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
