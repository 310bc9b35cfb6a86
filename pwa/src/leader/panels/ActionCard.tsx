// One action: what, who and by when in sight; why, how it will be noticed and where it comes from, folded.

import type { Action } from "../../api/types.ts";
import { isBlank } from "../../session/visible.ts";
import { DueField } from "../DueField.tsx";
import { titleId } from "../focus.ts";
import { view } from "../live.ts";
import { deleteAction, editAction, moveAction } from "../plan-store.ts";
import { w } from "../words.ts";
import { Links } from "./Links.tsx";

interface Props {
  action: Action;
  number: number;
  last: boolean;
  lang: string;
}

interface FieldProps {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
}

function TextField({ id, label, value, onInput, hint }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={500}
        autocomplete="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** Moving a row takes the focus from the button pressed: give it back, to its twin at the end of the list. */
function move(id: string, by: -1 | 1, row: HTMLElement | null): void {
  moveAction(id, by);
  requestAnimationFrame(() => {
    const [up, down] = row?.querySelectorAll<HTMLButtonElement>(".action-move") ?? [];
    const same = by === -1 ? up : down;
    (same?.disabled ? (by === -1 ? down : up) : same)?.focus();
  });
}

export function ActionCard({ action, number, last, lang }: Props) {
  const words = w().plan;
  const { id } = action;
  const edit = (part: Partial<Action>) => editAction(id, part);
  const name = isBlank(action.title) ? words.number(number) : action.title.trim();
  const row = (event: Event) => (event.currentTarget as HTMLElement).closest("li");
  return (
    <li class="action">
      <div class="action-head">
        <label for={titleId(id)}>{words.number(number)}</label>
        <div class="action-tools">
          <button
            type="button"
            class="quiet action-move"
            disabled={number === 1}
            aria-label={words.up(name)}
            onClick={(event) => move(id, -1, row(event))}
          >
            ↑
          </button>
          <button
            type="button"
            class="quiet action-move"
            disabled={last}
            aria-label={words.down(name)}
            onClick={(event) => move(id, 1, row(event))}
          >
            ↓
          </button>
          <button
            type="button"
            class="quiet"
            aria-label={words.deleteNamed(name)}
            onClick={() => deleteAction(id)}
          >
            {words.delete}
          </button>
        </div>
      </div>
      <textarea
        id={titleId(id)}
        class="action-title"
        rows={2}
        maxLength={300}
        value={action.title}
        placeholder={words.titlePlaceholder}
        onInput={(event) => edit({ title: event.currentTarget.value.replaceAll("\n", " ") })}
      />
      <div class="action-fields">
        <TextField
          id={`owner-${id}`}
          label={words.owner}
          value={action.owner}
          hint={w().actions.ownerHint}
          onInput={(owner) => edit({ owner })}
        />
        <DueField
          id={`due-${id}`}
          label={words.due}
          due={action.due}
          from={view.value?.opened_on ?? ""}
          onChange={(due) => edit({ due })}
        />
      </div>
      <details>
        <summary>
          {words.more}
          <span class="visually-hidden">: {name}</span>
        </summary>
        <div class="stack">
          <TextField id={`why-${id}`} label={words.why} value={action.why} onInput={(why) => edit({ why })} />
          <TextField
            id={`measure-${id}`}
            label={words.measure}
            value={action.measure}
            hint={words.measureHint}
            onInput={(measure) => edit({ measure })}
          />
        </div>
      </details>
      <Links action={action} lang={lang} name={name} />
    </li>
  );
}
