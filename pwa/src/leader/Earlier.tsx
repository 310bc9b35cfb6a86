// The unit's earlier sessions, newest first: go on with one, or open its report.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { language } from "../i18n/index.ts";
import * as api from "./api.ts";
import { problemText } from "./problems.ts";
import { removeRehearsal } from "./RehearsalMark.tsx";
import { say } from "./toast.ts";
import { w } from "./words.ts";

const SHOWN_FIRST = 8;

function day(date: string): string {
  const format = new Intl.DateTimeFormat(language.value === "en" ? "en-GB" : language.value, {
    dateStyle: "long",
    timeZone: "UTC",
  });
  const moment = new Date(date);
  return Number.isNaN(moment.getTime()) ? date : format.format(moment);
}

/** Apart from the sessions in which people took part: one tap, and it is gone. */
function Rehearsals({ rows, onGone }: { rows: api.SessionRow[]; onGone: (sid: string) => void }) {
  const words = w().prepare;
  const remove = async (sid: string) => {
    if (!(await removeRehearsal(sid))) return;
    onGone(sid);
    say(words.deleted);
  };
  return (
    <section class="stack" aria-labelledby="rehearsals">
      <h2 id="rehearsals">{words.rehearsals}</h2>
      <ul role="list" class="stack">
        {rows.map((row) => (
          <li key={row.session_id} class="card earlier">
            <div>
              <h3 lang={row.language}>{row.title}</h3>
              <p class="hint">
                {day(row.opened_on)} · {w().home.phases[row.phase]}
              </p>
            </div>
            <div class="row">
              <a class="button" href={`/lead#session=${row.session_id}`}>
                {row.phase === "open" ? w().home.resume : w().home.report}
                <span class="visually-hidden">: {row.title}</span>
              </a>
              <button type="button" class="quiet" onClick={() => void remove(row.session_id)}>
                {words.delete}
                <span class="visually-hidden">: {row.title}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { row: api.SessionRow }) {
  return (
    <li class="card earlier">
      <div>
        <h3 lang={row.language}>{row.title}</h3>
        <p class="hint">
          {day(row.opened_on)} · {w().home.phases[row.phase]}
        </p>
      </div>
      <a class="button" href={`/lead#session=${row.session_id}`}>
        {row.phase === "open" ? w().home.resume : w().home.report}
        <span class="visually-hidden">: {row.title}</span>
      </a>
    </li>
  );
}

export function Earlier() {
  const rows = useSignal<api.SessionRow[] | null>(null);
  const wrong = useSignal("");
  const all = useSignal(false);
  useEffect(() => {
    api
      .sessions()
      .then((answer) => {
        rows.value = answer.sessions;
      })
      .catch((error: unknown) => {
        wrong.value = problemText(error);
      });
  }, []);
  const list = rows.value?.filter((row) => !row.rehearsal) ?? [];
  const rehearsals = rows.value?.filter((row) => row.rehearsal) ?? [];
  const forget = (sid: string) => {
    rows.value = rows.value?.filter((row) => row.session_id !== sid) ?? null;
  };
  return (
    <div class="stack earlier-list">
      <section class="stack" aria-labelledby="earlier">
        <h2 id="earlier">{w().home.earlier}</h2>
        {wrong.value && <p class="error">{wrong.value}</p>}
        {rows.value && list.length === 0 && <p class="hint">{w().home.noneYet}</p>}
        {list.length > 0 && (
          <ul role="list" class="stack">
            {(all.value ? list : list.slice(0, SHOWN_FIRST)).map((row) => (
              <Row key={row.session_id} row={row} />
            ))}
          </ul>
        )}
        {list.length > SHOWN_FIRST && !all.value && (
          <button
            type="button"
            onClick={() => {
              all.value = true;
            }}
          >
            {w().home.allSessions(list.length)}
          </button>
        )}
      </section>
      {rehearsals.length > 0 && <Rehearsals rows={rehearsals} onGone={forget} />}
    </div>
  );
}
