// The talk in the room: what to talk about, and what the group has chosen so far.
import type { State, StepContent } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { GroupNote } from "./GroupNote.tsx";
import { ResultList } from "./ResultList.tsx";
import { w } from "./step-i18n.ts";

interface Props {
  session: Session;
  state: State;
  step: Extract<StepContent, { type: "discuss" }>;
}

export function DiscussStep({ session, state, step }: Props) {
  return (
    <div class="stack">
      {step.groups !== null && (
        <p class="notice">
          <strong>{w().groups.turn(step.groups)}</strong>
        </p>
      )}
      <section class="card stack">
        <h2>{w().discuss.prompts}</h2>
        <ul class="prompts">
          {step.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      </section>
      <GroupNote session={session} step={step} />
      <ResultList session={session} state={state} openAt={state.results[step.id] ? step.id : newest(state)} />
    </div>
  );
}

/** The revealed step closest before this one: most likely what the talk is about. */
function newest(state: State): string | undefined {
  const revealed = state.steps.filter(({ id, type }) => state.results[id] && type !== "contribute");
  return revealed.findLast(({ type }) => type === "judge")?.id ?? revealed.at(-1)?.id;
}
