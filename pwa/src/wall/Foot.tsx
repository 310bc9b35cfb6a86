// The foot of the wall: what to do, and one calm bar of how far the room has come.
import type { State } from "../api/types.ts";
import { extraLine } from "../session/headcount.ts";
import { canFill, full, offered, toggle } from "./fullscreen.ts";
import { inContact } from "./live.ts";
import { TimeLeft } from "./TimeLeft.tsx";
import { w } from "./words.ts";

/** Where people read a part each: how far they cover everything. */
function Covered({ step }: Pick<State, "step">) {
  const fewest = step.type === "judge" && step.collecting ? step.reading?.fewest : null;
  return fewest ? <span>{w().reading.covered(fewest)}</span> : null;
}

function Progress({ state }: { state: State }) {
  const { step, joined } = state;
  if (step.type === "frame" || step.type === "discuss" || step.type === "open_actions")
    return <p>{w().joined(joined)}</p>;
  // What there is to do has not come yet.
  if (step.waiting && step.waiting.step !== step.id) return <p>{w().joined(joined)}</p>;
  const task = step.collecting ? w().onPhone[step.type] : "";
  if (step.type === "contribute")
    return (
      <p class="wall-facts">
        {task && <strong>{task}</strong>} <span>{w().joined(joined)}</span>{" "}
        <span>{w().contributions(step.handed_in)}</span>
      </p>
    );
  return (
    <>
      <p class="wall-facts">
        {task && <strong>{task}</strong>} <span id="progress">{w().handedIn(step.handed_in, joined)}</span>{" "}
        <Covered step={step} />
      </p>
      {step.collecting && (
        <progress
          max={Math.max(joined, 1)}
          value={Math.min(step.handed_in, joined)}
          aria-labelledby="progress"
        />
      )}
    </>
  );
}

export function Foot({ state }: { state: State }) {
  const extra = extraLine(state, w());
  return (
    <footer class="wall-foot">
      <div class="wall-progress">
        <TimeLeft state={state} />
        {state.phase === "open" && state.step.type !== "frame" && <Progress state={state} />}
        {extra && state.phase === "open" && state.step.type !== "frame" && <p class="wall-extra">{extra}</p>}
        {!inContact.value && <p class="wall-lost">{w().lost}</p>}
      </div>
      {canFill && offered.value && !full.value && (
        <button type="button" class="quiet wall-full" onClick={toggle}>
          {w().full}
        </button>
      )}
    </footer>
  );
}
