// The unit's sessions, newest first: those that run are on top of the start page, the others below with their reports.
import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import * as api from "./api.ts";
import { inWords } from "./days.ts";
import { clearEnded } from "./leavings.ts";
import { problemText } from "./problems.ts";
import { removeRehearsal } from "./RehearsalMark.tsx";
import { say, trouble } from "./toast.ts";
import { w } from "./words.ts";

const SHOWN_FIRST = 8;

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
                {inWords(row.opened_on)} · {w().home.phases[row.phase]}
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

/** What was interrupted while a session was erased: nobody can open it any more, and one tap finishes it. */
function EraseRest({ row, onGone }: { row: api.SessionRow; onGone: (sid: string) => void }) {
  const erase = async () => {
    try {
      await api.eraseSession(row.session_id, 0);
      onGone(row.session_id);
      say(w().erasing.done);
    } catch (error) {
      trouble(problemText(error));
    }
  };
  return (
    <button type="button" class="danger" onClick={() => void erase()}>
      {w().erasing.rest}
      <span class="visually-hidden">: {row.title}</span>
    </button>
  );
}

function Row({ row, onGone }: { row: api.SessionRow; onGone: (sid: string) => void }) {
  return (
    <li class="card earlier">
      <div>
        <h3 lang={row.language}>{row.title}</h3>
        <p class="hint">
          {inWords(row.opened_on)} · {w().home.phases[row.phase]}
        </p>
      </div>
      {row.phase === "erasing" ? (
        <EraseRest row={row} onGone={onGone} />
      ) : (
        <a class="button" href={`/lead#session=${row.session_id}`}>
          {w().home.report}
          <span class="visually-hidden">: {row.title}</span>
        </a>
      )}
    </li>
  );
}

/** The unit's sessions, asked for once; `wrong` says why they could not be had. */
export interface Rows {
  rows: Signal<api.SessionRow[] | null>;
  wrong: Signal<string>;
}

export function useRows(): Rows {
  const rows = useSignal<api.SessionRow[] | null>(null);
  const wrong = useSignal("");
  useEffect(() => {
    api
      .sessions()
      .then((answer) => {
        rows.value = answer.sessions;
        clearEnded((sid) =>
          answer.sessions.some(({ session_id, phase }) => session_id === sid && phase === "open"),
        );
      })
      .catch((error: unknown) => {
        wrong.value = problemText(error);
      });
  }, []);
  return { rows, wrong };
}

export function running(rows: Rows["rows"]): api.SessionRow[] {
  return (rows.value ?? []).filter(({ phase, rehearsal }) => phase === "open" && !rehearsal);
}

/** Sessions that run: one tap and she is back in, on whatever device she has signed in. */
export function Running({ rows }: Rows) {
  const list = running(rows);
  if (list.length === 0) return null;
  return (
    <section class="running stack" aria-labelledby="running">
      <h2 id="running">{w().sharing.running}</h2>
      {list.map((row, index) => (
        <a
          key={row.session_id}
          class={index === 0 ? "button primary big" : "button big"}
          href={`/lead#session=${row.session_id}`}
        >
          <span>
            {w().home.resume}: <span lang={row.language}>{row.title}</span>
          </span>
        </a>
      ))}
    </section>
  );
}

export function Earlier({ rows, wrong }: Rows) {
  const all = useSignal(false);
  const real = rows.value?.filter((row) => !row.rehearsal) ?? [];
  const list = real.filter(({ phase }) => phase !== "open");
  const rehearsals = rows.value?.filter((row) => row.rehearsal) ?? [];
  const forget = (sid: string) => {
    rows.value = rows.value?.filter((row) => row.session_id !== sid) ?? null;
  };
  return (
    <div class="stack earlier-list">
      <section class="stack" aria-labelledby="earlier">
        <h2 id="earlier">{w().home.earlier}</h2>
        {wrong.value && <p class="error">{wrong.value}</p>}
        {rows.value && list.length === 0 && (
          <p class="hint">{real.length === 0 ? w().home.noneYet : w().home.noneEnded}</p>
        )}
        {list.length > 0 && (
          <ul role="list" class="stack">
            {(all.value ? list : list.slice(0, SHOWN_FIRST)).map((row) => (
              <Row key={row.session_id} row={row} onGone={forget} />
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
