// All formats the unit can choose: built-in, its own, published by HR; and the ways to a new one.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { LANGUAGE_NAMES, language } from "../../i18n/index.ts";
import * as leader from "../api.ts";
import { problemText } from "../problems.ts";
import { say, trouble } from "../toast.ts";
import * as api from "./api.ts";
import { forget, isUnsaved } from "./editor.ts";
import { Frame } from "./Frame.tsx";
import { type FormatData, fromFile, newFormatId } from "./format.ts";
import { w } from "./words.ts";

async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    trouble(problemText(error));
  }
}

/** Makes a format of the unit's own and opens it. */
async function make(data: FormatData): Promise<void> {
  const id = newFormatId();
  await api.saveFormat(id, data, 0);
  location.hash = `format=${id}`;
}

/** What a copy is called, so that it is told apart from what it was made from. */
const MARKS: Record<"own" | "copy", Record<string, string>> = {
  own: { nb: "eget opplegg", sv: "eget upplägg", nl: "eigen versie", en: "our own" },
  copy: { nb: "kopi", sv: "kopia", nl: "kopie", en: "copy" },
};

const copy = (id: string) =>
  attempt(async () => {
    const { data, origin } = await api.readFormat(id);
    const marks = MARKS[origin === "unit" ? "copy" : "own"];
    const named = Object.entries(data.title).map(([code, text]) => [
      code,
      `${text.slice(0, 60)} (${marks[code]})`,
    ]);
    await make({ ...data, title: Object.fromEntries(named) });
  });

function Row({ row, onChange }: { row: api.Choice; onChange: () => void }) {
  const words = w().list;
  const own = row.origin === "unit";
  const remove = () =>
    attempt(async () => {
      const { data } = await api.readFormat(row.id);
      await api.deleteFormat(row.id, row.version);
      forget(row.id);
      onChange();
      say(words.deleted(row.title), () => void attempt(() => api.saveFormat(row.id, data, 0).then(onChange)));
    });
  return (
    <li class="card stack format-row">
      <div>
        <h3>{own ? <a href={`/lead#format=${row.id}`}>{row.title}</a> : row.title}</h3>
        <p class="hint">
          {words.facts(row.minutes, row.steps)} ·{" "}
          {row.languages.map((code) => LANGUAGE_NAMES[code]).join(", ")}
          {row.published !== "no" && ` · ${words.published[row.published]}`}
        </p>
        {isUnsaved(row.id) && <p class="notice">{words.unsaved}</p>}
        {row.description && <p>{row.description}</p>}
      </div>
      <div class="row">
        {own && (
          <a class="button" href={`/lead#format=${row.id}`}>
            {words.edit}
            <span class="visually-hidden">: {row.title}</span>
          </a>
        )}
        <button type="button" class={own ? "" : "primary"} onClick={() => void copy(row.id)}>
          {own ? words.copy : words.makeOwn}
          <span class="visually-hidden">: {row.title}</span>
        </button>
        <a class="button quiet" href={`/lead#script=${row.id}`}>
          {words.script}
          <span class="visually-hidden">: {row.title}</span>
        </a>
        {own && (
          <button type="button" class="quiet" onClick={() => void remove()}>
            {words.delete}
            <span class="visually-hidden">: {row.title}</span>
          </button>
        )}
      </div>
    </li>
  );
}

function Import() {
  const read = async (file: File | undefined) => {
    if (!file) return;
    const data = fromFile(await file.text());
    if (!data) trouble(w().list.notAFormat);
    else await attempt(() => make(data));
  };
  return (
    <label class="button file">
      {w().list.import}
      <input
        type="file"
        class="visually-hidden"
        accept="application/json,.json"
        onChange={(event) => {
          void read(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}

export function FormatsPage() {
  const rows = useSignal<api.Choice[] | null>(null);
  const wrong = useSignal("");
  const spoken = language.value;
  const load = () => {
    leader
      .formats()
      .then(({ formats }) => {
        rows.value = formats;
        wrong.value = "";
      })
      .catch((error: unknown) => {
        wrong.value = problemText(error);
      });
  };
  useEffect(load, [spoken]);
  const words = w().list;
  const of = (origin: api.Choice["origin"]) => rows.value?.filter((row) => row.origin === origin) ?? [];
  const section = (origin: api.Choice["origin"], title: string, empty = "") =>
    (of(origin).length > 0 || empty) && (
      <section class="stack" aria-labelledby={`list-${origin}`}>
        <h2 id={`list-${origin}`}>{title}</h2>
        {rows.value && of(origin).length === 0 && <p class="hint">{empty}</p>}
        <ul role="list" class="stack">
          {of(origin).map((row) => (
            <Row key={row.id} row={row} onChange={load} />
          ))}
        </ul>
      </section>
    );
  return (
    <Frame
      title={words.title}
      class="narrow-page stack"
      wrong={wrong.value}
      back={{ href: "/lead#", text: w().toHome }}
    >
      <p>{words.about}</p>
      {section("unit", words.unit, words.none)}
      {section("published", words.fromHr)}
      {section("built-in", words.builtIn)}
      <div class="row">
        <Import />
        <p class="hint">{words.importHint}</p>
      </div>
    </Frame>
  );
}
