// The end: what the room takes with it.
import type { State } from "../../api/types.ts";
import { takenFirst } from "../../ui/PlotPlan.tsx";
import { w } from "../words.ts";
import { Actions } from "./Actions.tsx";

const MOST = 5;

export function Thanks({ state }: { state: State }) {
  const taken = state.decision?.taken ?? [];
  const actions = takenFirst(state.plan.actions, taken).filter(({ id }) => taken.includes(id));
  return (
    <div class="wall-thanks">
      <h1>{w().thanks}</h1>
      <p class="wall-lead">{w().thanksText}</p>
      {actions.length > 0 && (
        <section>
          <h2>{w().ourPlan}</h2>
          <Actions
            actions={actions}
            most={MOST}
            more={w().moreInPlan}
            lang={state.language}
            first={taken[0]}
          />
        </section>
      )}
    </div>
  );
}
