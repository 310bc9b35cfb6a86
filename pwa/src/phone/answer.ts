// An answer in one step: kept on the phone at once and handed in after a moment's quiet.
import type { Choices } from "../api/types.ts";
import type { Session } from "../session/session.ts";

interface More {
  /** This is all that the step asks for. */
  finished: boolean;
  /** How many milliseconds may lie between two savings of it. */
  gap?: number;
}

/** `draft` is what the screen needs to show the answer again; `choices` is what is handed in. */
export function answer(
  session: Session,
  step: string,
  draft: unknown,
  choices: Choices,
  { finished, gap }: More,
): void {
  session.drafts.save(step, draft);
  session.outbox.ballot(step, choices, finished, gap);
}
