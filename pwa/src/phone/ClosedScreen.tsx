// After the session: thanks, what happens now, what was decided, and how to delete what this phone keeps.
import { useSignal } from "@preact/signals";
import type { State } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { announce } from "../ui/Announcer.tsx";
import { ReadAgain } from "./afterwards/ReadAgain.tsx";
import { Receipts } from "./afterwards/Receipts.tsx";
import { forget, leave } from "./app.ts";
import { Heading } from "./Heading.tsx";
import { Kept } from "./Kept.tsx";
import { ActionText, Agreed } from "./PlanStep.tsx";
import { ResultList } from "./ResultList.tsx";
import { w } from "./step-i18n.ts";

export function ClosedScreen({ session, state }: { session: Session; state: State }) {
  const words = w().closed;
  const { plan } = state;
  const chosen = chosenOf(state);
  const place = (id: string) => (chosen.includes(id) ? 0 : 1);
  const actions = plan.actions.toSorted((a, b) => place(a.id) - place(b.id));
  return (
    <main class="screen">
      <Heading screen="closed" above={state.title}>
        {words.title}
      </Heading>
      <p>{words.text}</p>
      {!state.rehearsal && <Receipts session={session} state={state} />}
      <Kept session={session} state={state} />
      <section class="stack">
        <h2>{words.plan}</h2>
        {plan.actions.length === 0 && !plan.agreed && <p class="hint">{words.noPlan}</p>}
        <Agreed text={plan.agreed} />
        {actions.map((action) => (
          <p key={action.id} class="card action-text">
            {chosen.includes(action.id) && (
              <span>
                <span class="plot-tag plot-chosen plot-first">{w().plot.chosen}</span>
              </span>
            )}
            <ActionText action={action} />
          </p>
        ))}
      </section>
      <section class="stack-2">
        <h2>{words.next}</h2>
        <p>{words.nextText}</p>
      </section>
      {Object.keys(state.results).length > 0 && <ResultList session={session} state={state} />}
      {!state.rehearsal && <ReadAgain session={session} />}
      <Forget session={session} />
    </main>
  );
}

/** Which of the plan's actions the group chose, when it saw that and did not choose them all. */
function chosenOf({ plan, results }: State): string[] {
  const shown = Object.values(results).find(({ type }) => type === "plan");
  const chosen = (shown?.type === "plan" && shown.chosen) || [];
  return plan.actions.every(({ id }) => chosen.includes(id)) ? [] : chosen;
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
