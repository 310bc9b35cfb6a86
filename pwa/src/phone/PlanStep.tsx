// The plan: the actions as the leader writes them, each to be approved or not.
import { useId } from "preact/hooks";
import type { Action, State, StepContent } from "../api/types.ts";
import { language } from "../i18n/index.ts";
import type { Session } from "../session/session.ts";
import { answer } from "./answer.ts";
import { ResultPlot } from "./ResultPlot.tsx";
import { w } from "./step-i18n.ts";

interface Props {
  session: Session;
  state: State;
  step: Extract<StepContent, { type: "plan" }>;
}

/**
 * One ballot of several taps: the first is saved at once, later ones together, and all when the step ends. Nobody but the
 * person knows when it is complete, unless every action is approved.
 */
const SAVE_EVERY_MS = 20_000;

export function PlanStep({ session, state, step }: Props) {
  const words = w().plan;
  const kept = session.drafts.of<{ approve: string[] }>(step.id).value?.approve ?? [];
  const results = state.results[step.id];
  if (results) return <ResultPlot session={session} step={step.id} results={results} />;
  const known = new Set(step.actions.map(({ id }) => id));
  const approved = kept.filter((id) => known.has(id));
  const toggle = (id: string) => {
    const approve = approved.includes(id) ? approved.filter((one) => one !== id) : [...approved, id];
    const finished = approve.length === step.actions.length;
    answer(session, step.id, { approve }, { approve }, { finished, gap: SAVE_EVERY_MS });
  };
  return (
    <div class="stack">
      <Agreed text={state.plan.agreed} />
      {step.actions.length === 0 && <p class="hint">{words.waiting}</p>}
      {step.actions.length > 0 && !step.text && <p class="hint">{words.hint}</p>}
      {step.actions.map((action) => (
        <ApproveAction
          key={action.id}
          action={action}
          checked={approved.includes(action.id)}
          disabled={!step.collecting}
          onToggle={() => toggle(action.id)}
        />
      ))}
    </div>
  );
}

interface ApproveProps {
  action: Action;
  checked: boolean;
  disabled: boolean;
  onToggle: () => void;
}

function ApproveAction({ action, checked, disabled, onToggle }: ApproveProps) {
  const id = useId();
  return (
    <label class="choice action">
      <span class="action-text">
        <ActionText action={action} titleId={`${id}-title`} detailsId={`${id}-details`} />
      </span>
      <span class="approve">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          onChange={onToggle}
          aria-labelledby={`${id}-title ${id}-approve`}
          aria-describedby={`${id}-details`}
        />
        <span id={`${id}-approve`}>{w().plan.approve}</span>
      </span>
    </label>
  );
}

interface ActionTextProps {
  action: Action;
  titleId?: string;
  detailsId?: string;
}

/** An action in words: what, why, who, by when, and how we will notice. */
export function ActionText({ action, titleId, detailsId }: ActionTextProps) {
  const words = w().plan;
  const lines: [string, string][] = [
    [words.why, action.why],
    [words.owner, action.owner],
    [words.due, action.due ? dayOf(action.due) : ""],
    [words.measure, action.measure],
  ];
  return (
    <>
      <strong id={titleId} class="action-title">
        {action.title}
      </strong>
      <span id={detailsId} class="action-details">
        {lines
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <span key={name} class="action-line">
              <span class="hint">{name}:</span> {value}
            </span>
          ))}
      </span>
    </>
  );
}

export function Agreed({ text }: { text: string }) {
  if (!text) return null;
  return (
    <section class="card">
      <h2>{w().plan.agreed}</h2>
      <p class="prose">{text}</p>
    </section>
  );
}

/** A day such as 2026-11-22 in words. */
export const dayOf = (day: string) =>
  new Intl.DateTimeFormat(language.value === "en" ? "en-GB" : language.value, {
    dateStyle: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
