// A day by which something is done: one before the session is told at once and stays as it was typed, unsaved.
import { useSignal } from "@preact/signals";
import { w } from "./words.ts";

interface Props {
  id: string;
  label: string;
  due: string | null;
  /** The first day that is possible: the session's. */
  from: string;
  onChange: (due: string | null) => void;
}

export function DueField({ id, label, due, from, onChange }: Props) {
  const early = useSignal<string | null>(null);
  const type = (value: string) => {
    early.value = value && value < from ? value : null;
    if (early.value === null) onChange(value || null);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        min={from}
        value={early.value ?? due ?? ""}
        aria-invalid={early.value !== null}
        aria-describedby={`${id}-early`}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p id={`${id}-early`} class="error" role="alert">
        {early.value !== null && w().actions.dueEarly}
      </p>
    </div>
  );
}
