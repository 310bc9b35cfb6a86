// The organisation: its tree on a day, a search in it, and for an administrator what can be changed.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Title } from "../Title.tsx";
import { ThemesSection } from "../themes/ThemesSection.tsx";
import { w } from "../words.ts";
import { ChangeDialog } from "./ChangeDialog.tsx";
import { open, rowOf } from "./dialogs.ts";
import { inWords } from "./History.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { Keeping } from "./Keeping.tsx";
import { PeopleSection } from "./PeopleSection.tsx";
import {
  called,
  day,
  lines,
  load,
  mayChange,
  organisation,
  save,
  shownDay,
  tree,
  undo,
  wrong,
} from "./store.ts";
import { UnitDialog } from "./UnitDialog.tsx";
import { UnitTree } from "./UnitTree.tsx";
import { endedBy, matching, ROOT, withAbove } from "./units.ts";

/** From so many units on there is a search. */
const SEARCHED = 12;

function OpenDialog() {
  const shown = open.value;
  if (!shown) return null;
  if (shown.what === "import") return <ImportDialog file={shown.file} />;
  if (shown.what === "unit") return <UnitDialog key={shown.id} id={shown.id} />;
  return <ChangeDialog key={shown.what} what={shown.what} id={shown.id} />;
}

function Tools() {
  const words = w().organisation;
  return (
    <div class="row">
      {mayChange.value && (
        <>
          <button
            type="button"
            class="primary"
            id={rowOf(ROOT)}
            onClick={() => {
              open.value = { what: "add", id: ROOT };
            }}
          >
            {words.add}
          </button>
          <label class="button file">
            {words.import.button}
            <input
              type="file"
              class="visually-hidden"
              accept=".csv,text/csv,text/plain"
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file) open.value = { what: "import", file };
                event.currentTarget.value = "";
              }}
            />
          </label>
          <button
            type="button"
            onClick={() => {
              open.value = { what: "rename", id: ROOT };
            }}
          >
            {words.nameWhole}
          </button>
        </>
      )}
      {lines.value.length > 0 && (
        <button type="button" onClick={() => void save()}>
          {words.export}
        </button>
      )}
      {organisation.value?.may_undo && (
        <button type="button" class="quiet" onClick={() => void undo()}>
          {words.undo}
        </button>
      )}
    </div>
  );
}

function Ended() {
  const words = w().organisation;
  const ended = endedBy(lines.value, shownDay.value);
  if (ended.length === 0) return null;
  return (
    <details class="ended">
      <summary>{words.ended(ended.length)}</summary>
      <ul role="list">
        {ended.map((line) => (
          <li key={line.id} class="unit-row">
            <button
              type="button"
              class="quiet unit-name"
              id={rowOf(line.id)}
              onClick={() => {
                open.value = { what: "unit", id: line.id };
              }}
            >
              {line.name}
            </button>
            <span class="hint">
              {line.merged_into
                ? words.endedInto(inWords(line.until ?? ""), called(line.merged_into))
                : words.endedOn(inWords(line.until ?? ""))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Units() {
  const words = w().organisation;
  const search = useSignal("");
  const wanted = search.value.trim();
  const found = wanted ? matching(tree.value, wanted) : new Set<string>();
  const shown = wanted ? withAbove(tree.value, found) : null;
  const total = tree.value.units.size;
  return (
    <section class="stack" aria-labelledby="units">
      <div class="units-head">
        <h2 id="units">
          {called(organisation.value?.scope ?? ROOT)} <span class="hint">{words.count(total)}</span>
        </h2>
        <div class="row units-tools">
          {(total > SEARCHED || wanted) && (
            <div class="field">
              <label for="search">{words.search}</label>
              <input
                id="search"
                type="search"
                autocomplete="off"
                value={search.value}
                onInput={(event) => {
                  search.value = event.currentTarget.value;
                }}
              />
            </div>
          )}
          <div class="field">
            <label for="day">{words.asOf}</label>
            <input
              id="day"
              type="date"
              value={shownDay.value}
              onInput={(event) => {
                day.value = event.currentTarget.value;
              }}
            />
          </div>
        </div>
      </div>
      {wanted && <p role="status">{words.found(found.size)}</p>}
      {!wanted && total === 0 && <p>{words.emptyDay}</p>}
      <div class="card units-card">
        <UnitTree key={shownDay.value} top={tree.value.top} shown={shown} found={found} />
      </div>
      <Ended />
    </section>
  );
}

function Empty() {
  const words = w().organisation.empty;
  return (
    <section class="card stack" aria-labelledby="empty">
      <h2 id="empty">{words.title}</h2>
      <p>{mayChange.value ? words.about : words.hr}</p>
      {mayChange.value && (
        <>
          <p>{words.list}</p>
          <pre class="sample">{words.sample}</pre>
        </>
      )}
    </section>
  );
}

export function OrganisationPage() {
  useEffect(() => void load(), []);
  return (
    <main class="insights narrow-page stack">
      <Title text={w().nav.organisation} />
      {wrong.value && (
        <div class="stack">
          <p class="error" role="alert">
            {wrong.value}
          </p>
          <p>
            <button type="button" onClick={() => void load()}>
              {w().again}
            </button>
          </p>
        </div>
      )}
      {!organisation.value && !wrong.value && <p>{w().loading}</p>}
      {organisation.value && (
        <>
          <p>{w().organisation.about}</p>
          <Tools />
          {lines.value.some(({ id }) => id !== ROOT) ? <Units /> : <Empty />}
          <ThemesSection />
          <Keeping />
          <PeopleSection />
          <OpenDialog />
        </>
      )}
    </main>
  );
}
