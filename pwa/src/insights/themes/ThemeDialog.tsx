// One theme: its names, the words that suggest it, and retiring it. What is typed stays until it is saved.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language, language } from "../../i18n/index.ts";
import { Dialog } from "../../leader/Dialog.tsx";
import type { Theme } from "../api.ts";
import { w } from "../words.ts";
import { called, change, open } from "./store.ts";
import { LONGEST, nameIn, withAdded, withChanged, withRetired, withTexts } from "./themes.ts";

type Texts = Record<Language, string>;
const textsOf = (given: Theme["label"] = {}): Texts => ({ nb: "", sv: "", nl: "", en: "", ...given });

export function ThemeDialog({ theme }: { theme: Theme | undefined }) {
  const words = w().themes;
  const label = useSignal(textsOf(theme?.label));
  const suggesting = useSignal(textsOf(theme?.words));
  const wrong = useSignal("");
  const unnamed = useSignal(false);
  const busy = useSignal(false);
  const first = useRef<HTMLInputElement>(null);
  // The language of the page first: most have one name at hand, and it is that.
  const languages = [language.value, ...LANGUAGES.filter((one) => one !== language.value)];
  const shut = () => {
    open.value = null;
  };

  async function save(make: (themes: Theme[], typed: Theme) => Theme[], done: (name: string) => string) {
    if (busy.value) return;
    const typed = withTexts(theme, label.value, suggesting.value);
    const name = nameIn(typed, language.value);
    unnamed.value = !name;
    wrong.value = "";
    if (!name) {
      first.current?.focus();
      return;
    }
    busy.value = true;
    wrong.value = await change(
      (themes) => make(themes, typed),
      () => done(name),
    );
    busy.value = false;
    if (!wrong.value) shut();
  }

  function send(event: Event) {
    event.preventDefault();
    void (theme ? save(withChanged, words.done.changed) : save(withAdded, words.done.added));
  }

  return (
    <Dialog title={theme ? words.edit.title(called(theme)) : words.add} onClose={shut}>
      <form class="stack" onSubmit={send}>
        <fieldset class="stack tight theme-names" aria-describedby="theme-names-hint">
          <legend>{words.edit.names}</legend>
          <p class="hint" id="theme-names-hint">
            {words.edit.namesHint}
          </p>
          {languages.map((one, at) => (
            <div key={one} class="field">
              <label for={`theme-${one}`}>{LANGUAGE_NAMES[one]}</label>
              <input
                id={`theme-${one}`}
                ref={at === 0 ? first : null}
                lang={one}
                value={label.value[one]}
                maxLength={LONGEST}
                autocomplete="off"
                aria-invalid={unnamed.value && at === 0}
                aria-describedby={unnamed.value && at === 0 ? "theme-unnamed" : undefined}
                onInput={(event) => {
                  label.value = { ...label.value, [one]: event.currentTarget.value };
                }}
              />
              {unnamed.value && at === 0 && (
                <p id="theme-unnamed" class="error">
                  {words.edit.empty}
                </p>
              )}
            </div>
          ))}
        </fieldset>
        <details>
          <summary>{words.edit.words}</summary>
          <div class="stack tight">
            <p class="hint">{words.edit.wordsHint}</p>
            {languages.map((one) => (
              <div key={one} class="field">
                <label for={`theme-words-${one}`}>{words.edit.wordsIn(LANGUAGE_NAMES[one])}</label>
                <textarea
                  id={`theme-words-${one}`}
                  class="theme-words"
                  lang={one}
                  maxLength={400}
                  spellcheck={false}
                  value={suggesting.value[one]}
                  onInput={(event) => {
                    suggesting.value = { ...suggesting.value, [one]: event.currentTarget.value };
                  }}
                />
              </div>
            ))}
          </div>
        </details>
        {wrong.value && (
          <p class="error" role="alert">
            {wrong.value}
          </p>
        )}
        <div class="row">
          <button type="submit" class="primary" aria-disabled={busy.value}>
            {theme ? words.edit.save : words.edit.create}
          </button>
          {theme && (
            <button
              type="button"
              onClick={() =>
                void save(
                  // With what was typed, which retiring must not lose.
                  (themes, typed) => withRetired(withChanged(themes, typed), typed.id ?? "", true),
                  words.done.retired,
                )
              }
            >
              {words.retire}
            </button>
          )}
          <button type="button" class="quiet" onClick={shut}>
            {w().organisation.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
