// The one line that stands largest on the wall: the question, what the result is about, or the step's title.
import type { State } from "../api/types.ts";
import type { Words } from "./words.ts";

export function heading(state: State, words: Words): string {
  const { step } = state;
  if (state.phase !== "open") return words.thanks;
  if (step.type === "trilemma") return step.question;
  if (step.type === "judge" && state.results[step.id]) return words.priorities;
  if (step.type === "plan" && state.results[step.id]) return words.approvals;
  return step.title;
}
