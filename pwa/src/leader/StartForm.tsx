// Start a session: the format and the language are chosen beforehand, so that one press is enough.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language, language } from "../i18n/index.ts";
import * as api from "./api.ts";
import { ExtraTime } from "./ExtraTime.tsx";
import { claims, openSession } from "./identity.ts";
import { problemText } from "./problems.ts";
import { peopleFor } from "./rehearsal/rehearsal.ts";
import { w } from "./words.ts";

const AGAIN_MS = 3000;

/** `foremost`: unless a session runs, starting one is what this page is for. */
export function StartForm({ foremost }: { foremost: boolean }) {
  const formats = useSignal<api.Format[] | null>(null);
  const chosen = useSignal("dialogue");
  const spoken = useSignal<Language>(language.value);
  const title = useSignal("");
  const expected = useSignal("");
  const extra = useSignal(0);
  const starting = useSignal(false);
  const wrong = useSignal("");
  const code = language.value;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    spoken.value = code;
    async function load() {
      try {
        formats.value = (await api.formats()).formats;
        wrong.value = "";
      } catch (error) {
        wrong.value = problemText(error);
        timer = setTimeout(() => void load(), AGAIN_MS);
      }
    }
    void load();
    return () => clearTimeout(timer);
  }, [code]);

  const offered = formats.value?.find(({ id }) => id === chosen.value)?.languages ?? LANGUAGES;
  const inLanguage = offered.includes(spoken.value) ? spoken.value : (offered[0] ?? spoken.value);

  async function start(event: Event, rehearsal = false) {
    event.preventDefault();
    const unit = claims.value?.unit;
    if (starting.value || !unit || !formats.value) return;
    starting.value = true;
    wrong.value = "";
    const body: api.NewSession = {
      unit,
      format: chosen.value,
      language: inLanguage,
      title: title.value.trim(),
      settings: { extra_minutes: extra.value },
    };
    const people = Number.parseInt(expected.value, 10);
    if (people > 0) body.expected = people;
    if (rehearsal) Object.assign(body, { rehearsal, expected: peopleFor(people > 0 ? people : null) });
    try {
      openSession((await api.startSession(body)).session_id);
    } catch (error) {
      wrong.value = problemText(error);
    } finally {
      starting.value = false;
    }
  }

  return (
    <form class="stack" onSubmit={(event) => void start(event)}>
      <fieldset class="stack">
        <legend class="visually-hidden">{w().home.format}</legend>
        {formats.value?.map((format) => (
          <label key={format.id} class="card format">
            <input
              type="radio"
              name="format"
              value={format.id}
              checked={chosen.value === format.id}
              onChange={() => {
                chosen.value = format.id;
              }}
            />
            <span>
              <strong>{format.title}</strong> <span class="hint">{w().home.minutes(format.minutes)}</span>
              {w().prepare.origin[format.origin] && (
                <span class="hint"> · {w().prepare.origin[format.origin]}</span>
              )}
              <span class="format-about">{format.description}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="spoken">{w().home.language}</label>
        <select
          id="spoken"
          value={inLanguage}
          onChange={(event) => {
            spoken.value = event.currentTarget.value as Language;
          }}
        >
          {offered.map((each) => (
            <option key={each} value={each} lang={each}>
              {LANGUAGE_NAMES[each]}
            </option>
          ))}
        </select>
      </div>
      <details class="more">
        <summary>{w().home.more}</summary>
        <div class="stack">
          <div class="field">
            <label for="title">{w().home.name}</label>
            <input
              id="title"
              maxLength={120}
              value={title.value}
              autocomplete="off"
              aria-describedby="title-hint"
              onInput={(event) => {
                title.value = event.currentTarget.value;
              }}
            />
            <p id="title-hint" class="hint">
              {w().home.nameHint}
            </p>
          </div>
          <div class="field">
            <label for="expected">{w().home.expected}</label>
            <input
              id="expected"
              type="number"
              inputMode="numeric"
              min={1}
              max={500}
              value={expected.value}
              onInput={(event) => {
                expected.value = event.currentTarget.value;
              }}
            />
          </div>
          <ExtraTime
            minutes={extra.value}
            onChange={(minutes) => {
              extra.value = minutes;
            }}
          />
        </div>
      </details>
      <div class="start-moves">
        <button
          type="submit"
          class={foremost ? "primary big" : "big"}
          aria-disabled={starting.value || !formats.value}
        >
          {starting.value ? w().home.starting : w().home.start}
        </button>
        <button
          type="button"
          class="big"
          aria-disabled={starting.value || !formats.value}
          aria-describedby="rehearse-hint"
          onClick={(event) => void start(event, true)}
        >
          {w().prepare.rehearse}
        </button>
      </div>
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
      <p class="hint" id="rehearse-hint">
        {w().prepare.rehearseHint(peopleFor(Number.parseInt(expected.value, 10) || null))}
      </p>
      <p>
        <a href={`/lead#script=${chosen.value}`}>{w().prepare.script}</a>
      </p>
    </form>
  );
}
