// A list of units from a file: what it would change is told first, and taken over as a whole or not at all.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Dialog } from "../../leader/Dialog.tsx";
import * as api from "../api.ts";
import { meaning, problemText, w } from "../words.ts";
import { shut } from "./dialogs.ts";
import { inWords } from "./History.tsx";
import { called, organisation, takeOver } from "./store.ts";
import { ROOT } from "./units.ts";

const KINDS = ["added", "moved", "renamed", "merged", "closed", "reopened", "corrected"] as const;
/** So many of one kind are listed; the rest is counted. */
const LISTED = 100;

function sentence({ what, name, was, other, day }: api.Difference): string {
  const words = w().organisation.import;
  const place = (id: string) => (id === ROOT ? called(ROOT) : called(id));
  const what_ = {
    added: () => words.under(name, place(other)),
    reopened: () => words.under(name, place(other)),
    corrected: () => words.under(name, place(other)),
    moved: () => words.from(name, place(was), place(other)),
    renamed: () => words.from(name, was, other),
    merged: () => words.into(name, place(other)),
    closed: () => name,
  }[what]();
  const since = day && (what === "merged" || what === "closed" ? words.last : words.since)(inWords(day));
  return since ? `${what_} (${since})` : what_;
}

function Differences({ told }: { told: api.Imported }) {
  const words = w().organisation.import;
  return (
    <>
      {KINDS.map((kind) => {
        const some = told.differences.filter(({ what }) => what === kind);
        return (
          some.length > 0 && (
            <details key={kind} open={some.length <= 12}>
              <summary>{words.kinds[kind](some.length)}</summary>
              <ul>
                {some.slice(0, LISTED).map((one) => (
                  <li key={`${one.unit} ${one.day}`}>{sentence(one)}</li>
                ))}
              </ul>
              {some.length > LISTED && <p class="hint">{words.more(some.length - LISTED)}</p>}
            </details>
          )
        );
      })}
    </>
  );
}

function Mistakes({ told }: { told: api.Imported }) {
  const words = w().organisation.import;
  return (
    <section class="stack tight" aria-labelledby="mistakes">
      <h3 id="mistakes">{words.mistakes(told.mistakes.length)}</h3>
      <ul>
        {told.mistakes.map(({ row, code }) => (
          <li key={`${row} ${code}`}>
            {row === null ? meaning(code) : `${words.row(row)}: ${meaning(code)}`}
          </li>
        ))}
      </ul>
      <p>{words.mend}</p>
    </section>
  );
}

export function ImportDialog({ file }: { file: File }) {
  const words = w().organisation.import;
  const day = useSignal(organisation.value?.today ?? "");
  const closeMissing = useSignal(false);
  const told = useSignal<api.Imported | null>(null);
  const wrong = useSignal("");
  const busy = useSignal(false);
  const first = (organisation.value?.units.length ?? 0) === 0;
  const options = () => ({ day: day.value, closeMissing: closeMissing.value });
  useEffect(() => {
    let current = true;
    if (day.value)
      api
        .importUnits(file, options())
        .then((answer) => {
          if (!current) return;
          told.value = answer;
          wrong.value = "";
        })
        .catch((error: unknown) => {
          if (!current) return;
          told.value = null;
          wrong.value = problemText(error);
        });
    return () => {
      current = false;
    };
  }, [day.value, closeMissing.value]);

  async function go() {
    const shown = told.value;
    if (!shown || busy.value) return;
    busy.value = true;
    wrong.value = await takeOver(file, options(), shown.version);
    busy.value = false;
    if (!wrong.value) shut();
  }

  const shown = told.value;
  const usable = shown !== null && shown.mistakes.length === 0 && shown.differences.length > 0;
  return (
    <Dialog title={words.title} onClose={() => shut()}>
      <p class="hint">{file.name}</p>
      {!first && (
        <>
          <div class="field">
            <label for="import-day">{words.day}</label>
            <input
              id="import-day"
              type="date"
              value={day.value}
              required
              aria-describedby="import-day-hint"
              onInput={(event) => {
                day.value = event.currentTarget.value;
              }}
            />
            <p class="hint" id="import-day-hint">
              {words.dayHint}
            </p>
          </div>
          <label class="row plain">
            <input
              type="checkbox"
              checked={closeMissing.value}
              onChange={(event) => {
                closeMissing.value = event.currentTarget.checked;
              }}
            />
            {words.closeMissing}
          </label>
        </>
      )}
      <div class="stack tight" aria-live="polite">
        {!shown && !wrong.value && <p>{words.reading}</p>}
        {shown && shown.mistakes.length > 0 && <Mistakes told={shown} />}
        {shown && shown.mistakes.length === 0 && (
          <h3>{shown.differences.length > 0 ? words.changes : words.nothing}</h3>
        )}
        {shown && <Differences told={shown} />}
        {wrong.value && <p class="error">{wrong.value}</p>}
      </div>
      <div class="row">
        {usable && (
          <button type="button" class="primary" aria-disabled={busy.value} onClick={() => void go()}>
            {words.go}
          </button>
        )}
        <button type="button" onClick={() => shut()}>
          {w().organisation.cancel}
        </button>
      </div>
    </Dialog>
  );
}
