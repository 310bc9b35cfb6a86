// The talk: what came out on top if it has been shown, beside the questions, or what is being agreed on.
import type { Kind, Priority, State, StepContent } from "../../api/types.ts";
import { numberOf } from "../../ui/PlotJudge.tsx";
import { PlotKind } from "../../ui/PlotKind.tsx";
import { PlotMerged } from "../../ui/PlotMerged.tsx";
import { takenFirst } from "../../ui/PlotPlan.tsx";
import { useFitting } from "../fitting.ts";
import { w } from "../words.ts";
import { Actions } from "./Actions.tsx";

interface Props {
  state: State;
  step: Extract<StepContent, { type: "discuss" }>;
}

type Top = Priority & { number: number | null };

const TOP = 5;
const MOST_NOTES = 8;

function shownPriorities(state: State): Top[] {
  const judged = Object.values(state.results).findLast((results) => results.type === "judge");
  if (judged?.type !== "judge") return [];
  return judged.contributions
    .slice(0, TOP)
    .map((item, at) => ({ ...item, number: numberOf(item, at, judged.withheld) }));
}

const NO_WORDS: Record<Kind, string> = { works_well: "", challenging: "", idea: "" };

function Priorities({ top, lang }: { top: readonly Top[]; lang: string }) {
  const shown = useFitting(TOP, top.map(({ id }) => id).join());
  return (
    <section>
      <h2>{w().priorities}</h2>
      <ol role="list" class="wall-actions">
        {top.slice(0, shown).map((item) => (
          <li key={item.id}>
            <span class="wall-number">{item.number}</span>
            <p class="wall-clamp">
              <PlotKind kind={item.kind} words={{ kinds: NO_WORDS }} />
              <span class="visually-hidden">{w().plot.kinds[item.kind]}: </span>
              <span lang={lang}>{item.text}</span>
            </p>
            <PlotMerged texts={item.merged} words={w().plot} lang={lang} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Agreed({ state: { plan, decision, language: lang } }: { state: State }) {
  const taken = decision?.taken ?? [];
  return (
    <section>
      {plan.agreed && (
        <>
          <h2>{w().agreed}</h2>
          <p class="prose wall-agreed" lang={lang}>
            {plan.agreed}
          </p>
        </>
      )}
      {plan.actions.length > 0 && <h2>{w().actions}</h2>}
      <Actions
        actions={takenFirst(plan.actions, taken)}
        most={plan.agreed ? 3 : 5}
        more={w().moreInPlan}
        lang={lang}
        first={taken[0]}
      />
    </section>
  );
}

function GroupNotes({ notes, lang }: { notes: readonly { id: string; text: string }[]; lang: string }) {
  const shown = useFitting(MOST_NOTES, notes.map(({ id }) => id).join());
  return (
    <section>
      <h2>{w().groups.notes}</h2>
      {notes.length === 0 && <p>{w().groups.none}</p>}
      <ul class="wall-prompts" lang={lang}>
        {notes.slice(0, shown).map(({ id, text }) => (
          <li key={id}>
            <p class="wall-clamp">{text}</p>
          </li>
        ))}
      </ul>
      {notes.length > shown && <p>{w().more(notes.length - shown)}</p>}
    </section>
  );
}

export function Discuss({ state, step }: Props) {
  const notes = state.results[step.id];
  if (notes?.type === "discuss")
    return (
      <div class="wall-one">
        <GroupNotes notes={notes.notes} lang={state.language} />
      </div>
    );
  if (step.groups !== null)
    return (
      <div class="wall-one wall-groups">
        <p class="wall-lead">
          <strong>{w().groups.turn(step.groups)}</strong>
        </p>
        <ul class="wall-prompts">
          {step.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
        {step.handed_in > 0 && <p>{w().groups.come(step.handed_in)}</p>}
      </div>
    );
  const top = shownPriorities(state);
  const written = state.plan.agreed !== "" || state.plan.actions.length > 0;
  return (
    <div class={top.length > 0 ? "wall-two" : "wall-one"}>
      {top.length > 0 && <Priorities top={top} lang={state.language} />}
      {written ? (
        <Agreed state={state} />
      ) : (
        <ul class="wall-prompts">
          {step.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
