// A link to copy, in a field that can be selected where the browser does not let a page copy by itself.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { w } from "../words.ts";

export function CopyField({ id, label, value }: { id: string; label: string; value: string }) {
  const field = useRef<HTMLInputElement>(null);
  const told = useSignal("");
  async function copy() {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      told.value = w().frame.copied;
    } catch {
      told.value = w().frame.selected;
    }
  }
  return (
    <div class="join-link">
      <label for={id}>{label}</label>
      <div class="row">
        <input id={id} ref={field} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" onClick={() => void copy()}>
          {w().frame.copy}
        </button>
      </div>
      <p class="hint" aria-live="off">
        {told.value}
      </p>
    </div>
  );
}
