// After the session: thanks, what happens now, what was decided, and how to delete what this phone keeps.
import { useSignal } from "@preact/signals";
import type { State } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { announce } from "../ui/Announcer.tsx";
import { takenFirst } from "../ui/PlotPlan.tsx";
import { ReadAgain } from "./afterwards/ReadAgain.tsx";
import { Receipts } from "./afterwards/Receipts.tsx";
import { forget, leave } from "./app.ts";
import { Heading } from "./Heading.tsx";
import { ActionText, Agreed } from "./PlanStep.tsx";
import { ResultList } from "./ResultList.tsx";
import { w } from "./step-i18n.ts";

export function ClosedScreen({ session, state }: { session: Session; state: State }) {
  const words = w().closed;
  const { plan, decision } = state;
  const taken = decision?.taken ?? [];
  const actions = takenFirst(plan.actions, taken).filter(({ id }) => taken.includes(id));
  return (
    <main class="screen">
      <Heading screen="closed" above={state.title}>
        {words.title}
      </Heading>
      <p>{words.text}</p>
      {!state.rehearsal && <Receipts session={session} state={state} />}
      <section class="stack">
        <h2>{words.plan}</h2>
        {actions.length === 0 && !plan.agreed && <p class="hint">{words.noPlan}</p>}
        <Agreed text={plan.agreed} />
        {decision && decision.added.length + decision.left_out.length > 0 && (
          <p class="hint">{w().plot.decided.leader}</p>
        )}
        {actions.map((action) => (
          <p key={action.id} class="card action-text">
            {action.id === taken[0] && (
              <span>
                <span class="plot-tag plot-chosen plot-first">{w().plot.first}</span>
              </span>
            )}
            <ActionText action={action} />
          </p>
        ))}
      </section>
      <section class="stack-2">
        <h2>{words.next}</h2>
        <p>{words.nextText(state.thresholds.score)}</p>
      </section>
      {Object.keys(state.results).length > 0 && <ResultList session={session} state={state} />}
      {!state.rehearsal && <ReadAgain session={session} />}
      <Forget session={session} />
    </main>
  );
}

function Forget({ session }: { session: Session }) {
  const words = w().closed;
  const going = useSignal(false);
  async function go(): Promise<void> {
    going.value = true;
    await forget(session);
    announce(words.forgotten);
  }
  return (
    <section class="card stack">
      <h2>{words.phone}</h2>
      <p>{words.phoneText}</p>
      <button type="button" class="danger wide" disabled={going.value} onClick={go}>
        {words.forget}
      </button>
      <button type="button" class="quiet wide" onClick={() => void leave()}>
        {words.another}
      </button>
    </section>
  );
}
