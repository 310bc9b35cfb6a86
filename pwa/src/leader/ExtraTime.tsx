// How long a step that the leader has left stays open for those who need it: chosen at the start, changed at any time.
import { useId } from "preact/hooks";
import { w } from "./words.ts";

const MINUTES = [0, 1, 2, 5];

export function ExtraTime({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const id = useId();
  const words = w().participation;
  return (
    <div class="field">
      <label for={id}>{words.extra}</label>
      <select
        id={id}
        value={minutes}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {MINUTES.map((each) => (
          <option key={each} value={each}>
            {words.minutes(each)}
          </option>
        ))}
      </select>
      <p id={`${id}-hint`} class="hint">
        {words.extraHint}
      </p>
    </div>
  );
}
