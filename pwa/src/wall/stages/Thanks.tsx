// The end: what the room takes with it.
import type { State } from "../../api/types.ts";
import { w } from "../words.ts";
import { Actions } from "./Actions.tsx";

const MOST = 5;

export function Thanks({ state }: { state: State }) {
  const { actions } = state.plan;
  return (
    <div class="wall-thanks">
      <h1>{w().thanks}</h1>
      <p class="wall-lead">{w().thanksText}</p>
      {actions.length > 0 && (
        <section>
          <h2>{w().ourPlan}</h2>
          <Actions actions={actions} most={MOST} more={w().moreInPlan} lang={state.language} />
        </section>
      )}
    </div>
  );
}
