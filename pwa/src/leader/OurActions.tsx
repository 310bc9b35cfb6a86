// Our actions: what the unit has taken on, overdue first, and how far each has come; those that ended are folded.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { LivingAction, Status } from "../api/types.ts";
import { dayOf } from "../ui/PastActions.tsx";
import { DueField } from "./DueField.tsx";
import { Reminding } from "./Reminding.tsx";
import { actions, folded, isOpen, keyOf, openActions, setField, setStatus, wrong } from "./unit-actions.ts";
import { w } from "./words.ts";

const STATES: readonly Status[] = ["planned", "under_way", "done", "dropped", "changed"];

interface FieldProps {
  action: LivingAction;
  field: "owner" | "measure" | "notes" | "learned" | "became";
  hint?: string;
  long?: boolean;
}

/** Saved when she leaves it; what could not be saved stays as it was typed. */
function Field({ action, field, hint, long }: FieldProps) {
  const typed = useSignal<string | null>(null);
  const id = `${field}-${keyOf(action).replace("/", "-")}`;
  const leave = async () => {
    const text = typed.value;
    if (text !== null && (await setField(action, field, text)) && typed.value === text) typed.value = null;
  };
  const props = {
    id,
    value: typed.value ?? action[field],
    maxLength: long ? 2000 : 500,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onInput: (event: Event) => {
      typed.value = (event.currentTarget as HTMLInputElement).value;
    },
    onBlur: () => void leave(),
  };
  return (
    <div class="field">
      <label for={id}>{w().actions.unit[field]}</label>
      {long ? <textarea rows={2} {...props} /> : <input autocomplete="off" {...props} />}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

function when(action: LivingAction): string {
  const words = w().actions.unit;
  if (action.ended_on) return words.endedOn(words.states[action.status], dayOf(action.ended_on));
  if (!action.due) return words.noDate;
  return action.overdue ? words.overdue(dayOf(action.due)) : w().plot.past.by(dayOf(action.due));
}

function ActionRow({ action }: { action: LivingAction }) {
  const words = w().actions.unit;
  const name = keyOf(action);
  return (
    <li class={action.overdue ? "card stack our-action our-overdue" : "card stack our-action"}>
      <div>
        <h3>
          <span lang={action.language}>{action.title}</span>
          {action.first && isOpen(action) && <span class="plot-tag plot-chosen"> {words.first}</span>}
        </h3>
        <p class="our-facts">
          <strong>{when(action)}</strong> · {action.owner || words.nobody}
        </p>
      </div>
      <fieldset class="our-states">
        <legend class="visually-hidden">{words.status(action.title)}</legend>
        {STATES.map((status) => (
          <label key={status} class="past-choice">
            <input
              type="radio"
              name={`status-${name}`}
              checked={action.status === status}
              onChange={() => void setStatus(action, status)}
            />
            {words.states[status]}
          </label>
        ))}
      </fieldset>
      {!isOpen(action) && (
        <>
          {action.status === "changed" && <Field action={action} field="became" />}
          <Field action={action} field="learned" hint={words.learnedHint} long />
        </>
      )}
      <details>
        <summary>
          {words.edit}
          <span class="visually-hidden">{words.of(action.title)}</span>
        </summary>
        <div class="stack our-details">
          {action.why && <p lang={action.language}>{action.why}</p>}
          <Field action={action} field="owner" hint={w().actions.ownerHint} />
          <DueField
            id={`our-due-${name.replace("/", "-")}`}
            label={words.due}
            due={action.due}
            from={action.decided_on}
            onChange={(due) => void setField(action, "due", due)}
          />
          {isOpen(action) && action.due && <Reminding action={action} />}
          <Field action={action} field="measure" />
          <Field action={action} field="notes" hint={words.notesHint} long />
          {isOpen(action) && <Field action={action} field="learned" hint={words.learnedHint} long />}
          <p class="hint">{words.decided(dayOf(action.decided_on))}</p>
        </div>
      </details>
    </li>
  );
}

export function OurActions() {
  const words = w().actions.unit;
  useEffect(() => void openActions(), []);
  const all = actions.value;
  const past = all?.filter((action) => folded.value.has(keyOf(action))) ?? [];
  const open = all?.filter((action) => !folded.value.has(keyOf(action))) ?? [];
  return (
    <section class="our-actions stack" aria-labelledby="our-actions">
      <h2 id="our-actions">{words.title}</h2>
      {wrong.value && <p class="error">{wrong.value}</p>}
      {all?.length === 0 && <p class="hint">{words.empty}</p>}
      {past.length > 0 && open.length === 0 && <p class="hint">{words.allDone}</p>}
      {open.length > 0 && (
        <ul role="list" class="stack">
          {open.map((action) => (
            <ActionRow key={keyOf(action)} action={action} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details class="our-past">
          <summary>{words.ended(past.length)}</summary>
          <ul role="list" class="stack">
            {past.map((action) => (
              <ActionRow key={keyOf(action)} action={action} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
