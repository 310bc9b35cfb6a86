// The sessions this phone took part in whose results can be read again.
import type { SessionRecord } from "../../session/records.ts";
import { openShared } from "../app.ts";
import { dayOf } from "../PlanStep.tsx";
import { w } from "../step-i18n.ts";

const when = (seen: number) => dayOf(new Date(seen).toISOString().slice(0, 10));

export function Earlier({ records }: { records: readonly SessionRecord[] }) {
  const words = w().afterwards.earlier;
  return (
    <section class="stack-2 earlier">
      <h2>{words.title}</h2>
      <ul role="list" class="earlier-list stack-2">
        {records.map(({ id, title, seen }) => (
          <li key={id}>
            <button type="button" class="earlier-session wide" onClick={() => void openShared(id)}>
              <span>
                {title}
                <br />
                <span class="hint">{words.lastOpened(when(seen))}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
