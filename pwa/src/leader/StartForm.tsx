// Start a session: the format and the language are chosen beforehand, so that one press is enough.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language, language } from "../i18n/index.ts";
import * as api from "./api.ts";
import { ExtraTime } from "./ExtraTime.tsx";
import { claims, openSession } from "./identity.ts";
import { problemText } from "./problems.ts";
import { w } from "./words.ts";

const AGAIN_MS = 3000;

export function StartForm() {
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

  async function start(event: Event) {
    event.preventDefault();
    const unit = claims.value?.unit;
    if (starting.value || !unit || !formats.value) return;
    starting.value = true;
    wrong.value = "";
    const body: api.NewSession = {
      unit,
      format: chosen.value,
      language: spoken.value,
      title: title.value.trim(),
      settings: { extra_minutes: extra.value },
    };
    const people = Number.parseInt(expected.value, 10);
    if (people > 0) body.expected = people;
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
              <span class="format-about">{format.description}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="spoken">{w().home.language}</label>
        <select
          id="spoken"
          value={spoken.value}
          onChange={(event) => {
            spoken.value = event.currentTarget.value as Language;
          }}
        >
          {LANGUAGES.map((each) => (
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
      <button type="submit" class="primary big" aria-disabled={starting.value || !formats.value}>
        {starting.value ? w().home.starting : w().home.start}
      </button>
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
      <p class="hint">{w().home.calm}</p>
    </form>
  );
}
