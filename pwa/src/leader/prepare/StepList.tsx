// The steps as cards in their order: open one, move it up or down (buttons, or Alt with an arrow), take it out, add one.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { announce } from "../../ui/Announcer.tsx";
import { say } from "../toast.ts";
import * as api from "./api.ts";
import { change, selected, undo, writing } from "./editor.ts";
import {
  addStep,
  canMove,
  type FormatData,
  minutesOf,
  missingIn,
  missingInHead,
  moveStep,
  removeStep,
  STEP_TYPES,
  type Step,
  times,
  typeOf,
} from "./format.ts";
import { w } from "./words.ts";

const cardId = (id: string) => `step-card-${id}`;

function move(data: FormatData, step: Step, by: -1 | 1): void {
  if (!canMove(data, step.id, by)) return;
  const next = moveStep(data, step.id, by);
  change(next);
  const place = next.steps.findIndex(({ id }) => id === step.id) + 1;
  announce(w().editor.moved(nameOf(step), place, next.steps.length));
}

export const nameOf = (step: Step): string =>
  step.title[writing.value]?.trim() || w().types[typeOf(step)].name;

function Card({ data, step, at }: { data: FormatData; step: Step; at: number }) {
  const words = w().editor;
  const name = nameOf(step);
  const lacking = missingIn(step, writing.value);
  const first = at === 0;
  const remove = () => {
    change(removeStep(data, step.id));
    selected.value = data.steps[at - 1]?.id ?? "";
    document.getElementById(cardId(selected.value))?.focus();
    say(words.removed(name), undo);
  };
  return (
    <li class="step-card">
      <button
        type="button"
        id={cardId(step.id)}
        class="step-open"
        aria-current={selected.value === step.id ? "step" : undefined}
        onClick={() => {
          selected.value = step.id;
        }}
        onKeyDown={(event) => {
          if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
          event.preventDefault();
          move(data, step, event.key === "ArrowUp" ? -1 : 1);
        }}
      >
        <span class="step-number" aria-hidden="true">
          {at + 1}
        </span>
        <span>
          <strong lang={writing.value}>{name}</strong>
          {times(step) > 1 && ` × ${times(step)}`}
          <span class="hint step-facts">
            {w().types[typeOf(step)].name} · {words.minutes(minutesOf(step))}
          </span>
          {lacking > 0 && <span class="lacks">{words.lacks(lacking)}</span>}
        </span>
      </button>
      {!first && selected.value === step.id && (
        <span class="step-tools">
          {([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              class="quiet"
              aria-label={by < 0 ? words.up(name) : words.down(name)}
              disabled={!canMove(data, step.id, by)}
              onClick={() => move(data, step, by)}
            >
              <span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
            </button>
          ))}
          <button type="button" class="quiet" aria-label={words.remove(name)} onClick={remove}>
            <span aria-hidden="true">✕</span>
          </button>
        </span>
      )}
    </li>
  );
}

/** New steps begin with the words of the dialogue session, so that nothing starts empty. */
function AddStep({ data }: { data: FormatData }) {
  const patterns = useSignal<Step[]>([]);
  const box = useSignal(false);
  useEffect(() => {
    api
      .readFormat("dialogue")
      .then(({ data: dialogue }) => {
        patterns.value = dialogue.steps;
      })
      .catch(() => undefined);
  }, []);
  function add(pattern: Step): void {
    const after = selected.value || (data.steps.at(-1)?.id ?? "");
    const [next, id] = addStep(data, pattern, after);
    change(next);
    selected.value = id;
    box.value = false;
    requestAnimationFrame(() => document.getElementById(cardId(id))?.focus());
  }
  return (
    <details
      class="more"
      open={box.value}
      onToggle={(event) => {
        box.value = event.currentTarget.open;
      }}
    >
      <summary>{w().editor.add}</summary>
      <ul role="list" class="stack add-list">
        {STEP_TYPES.map((type) => {
          const pattern = patterns.value.find((one) => one.type === type);
          return (
            <li key={type}>
              <button type="button" disabled={!pattern} onClick={() => pattern && add(pattern)}>
                <span>
                  <strong>{w().types[type].name}</strong>
                  <span class="hint step-facts">{w().types[type].about}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

export function StepList({ data }: { data: FormatData }) {
  const words = w().editor;
  const lacking = missingInHead(data, writing.value);
  return (
    <nav class="stack editor-steps" aria-label={words.steps}>
      <button
        type="button"
        class="step-open head-open"
        aria-current={selected.value === "" ? "step" : undefined}
        onClick={() => {
          selected.value = "";
        }}
      >
        <span>
          <strong>{words.head}</strong>
          <span class="hint step-facts">{words.headHint}</span>
          {lacking > 0 && <span class="lacks">{words.lacks(lacking)}</span>}
        </span>
      </button>
      <ol role="list" class="stack step-cards">
        {data.steps.map((step, at) => (
          <Card key={step.id} data={data} step={step} at={at} />
        ))}
      </ol>
      <AddStep data={data} />
      <p class="hint">{words.keys}</p>
    </nav>
  );
}
