// Asks before a move that is not the obvious one.
import { Dialog } from "./Dialog.tsx";
import { type Question, question } from "./questions.ts";
import { w } from "./words.ts";

export function QuestionDialog({ question: asked }: { question: Question }) {
  const dismiss = () => {
    question.value = null;
  };
  return (
    <Dialog title={asked.title} onClose={dismiss}>
      <p>{asked.text}</p>
      <div class="row">
        <button
          type="button"
          class={asked.no ? "danger" : "primary"}
          onClick={() => {
            dismiss();
            asked.run();
          }}
        >
          {asked.yes}
        </button>
        <button type="button" data-safe={asked.no ? true : undefined} onClick={dismiss}>
          {asked.no ?? w().moves.stay}
        </button>
      </div>
    </Dialog>
  );
}
