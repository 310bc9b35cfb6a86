// The contributions an action answers to: listed, taken away, and chosen from everything that was written.
import type { Action } from "../../api/types.ts";
import { byId, written } from "../contributions.ts";
import { titleFrom } from "../plan.ts";
import { editAction } from "../plan-store.ts";
import { w } from "../words.ts";

export function Links({ action, lang, name }: { action: Action; lang: string; name: string }) {
  const words = w().plan;
  const linked = action.contributions;
  const free = written.value.filter((one) => one.shown_by === one.id && !linked.includes(one.id));
  const set = (contributions: string[]) => editAction(action.id, { contributions });
  return (
    <div class="links">
      {linked.length > 0 && (
        <ul role="list">
          {linked.map((id) => {
            const text = byId.value.get(id)?.text ?? words.gone;
            return (
              <li key={id} class="link">
                <span lang={lang} class="link-text">
                  {text}
                </span>
                <button
                  type="button"
                  class="quiet"
                  aria-label={words.unlink(titleFrom(text))}
                  onClick={() => set(linked.filter((other) => other !== id))}
                >
                  <span aria-hidden="true">✕</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {free.length > 0 && (
        <select
          aria-label={words.linkTo(name)}
          value=""
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            event.currentTarget.value = "";
            if (chosen) set([...linked, chosen]);
          }}
        >
          <option value="">{words.link}</option>
          {free.map((one) => (
            <option key={one.id} value={one.id} lang={lang}>
              {titleFrom(one.text, 80)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
