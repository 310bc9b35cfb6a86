// Answers that came too late, in steps the group has left: said once, with the reason.
import type { State } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { explain, w } from "./step-i18n.ts";

export function Missed({ session, state }: { session: Session; state: State }) {
  const missed = session.outbox.entries.value.filter(
    (entry) =>
      entry.type === "ballot" && entry.status === "refused" && !entry.told && entry.step !== state.step.id,
  );
  const title = (step: string) => state.steps.find(({ id }) => id === step)?.title ?? step;
  return (
    <>
      {missed.map(({ step, at, code }) => (
        <div key={step} class="notice row">
          <p class="grow">
            {w().missed(title(step))} {explain(code ?? "other")}
          </p>
          <button type="button" onClick={() => session.outbox.dismiss(step, at)}>
            {w().close}
          </button>
        </div>
      ))}
    </>
  );
}
