// The button "Aa" in the bar and what it opens: easy-read texts, reading aloud, dictation.
import type { Signal } from "@preact/signals";
import { useId, useRef } from "preact/hooks";
import { language } from "../../i18n/index.ts";
import { w as first } from "../i18n.ts";
import { canDictate } from "./dictate.ts";
import { aloud, dictation, easy, remembering } from "./settings.ts";
import { hush, voiceFor } from "./speech.ts";
import { w } from "./words.ts";

function Switch({ on, label, hint }: { on: Signal<boolean>; label: string; hint: string }) {
  const id = useId();
  return (
    <div>
      <label class="switch">
        <input
          type="checkbox"
          checked={on.value}
          aria-describedby={id}
          onChange={(event) => {
            on.value = event.currentTarget.checked;
            hush();
          }}
        />
        <span>{label}</span>
      </label>
      <p id={id} class="hint">
        {hint}
      </p>
    </div>
  );
}

export function ReadingHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  const words = w();
  return (
    <>
      <button type="button" class="quiet" aria-label={words.open} onClick={() => dialog.current?.showModal()}>
        <span aria-hidden="true">Aa</span>
      </button>
      <dialog ref={dialog} aria-labelledby="reading-title">
        <div class="stack">
          <h2 id="reading-title" tabIndex={-1} autofocus>
            {words.title}
          </h2>
          <Switch on={easy} label={words.easy} hint={words.easyHint} />
          {voiceFor(language.value) && <Switch on={aloud} label={words.aloud} hint={words.aloudHint} />}
          {canDictate && <Switch on={dictation} label={words.dictation} hint={words.dictationHint} />}
          <p class="hint">{words.size}</p>
          {!remembering.value && <p class="hint">{words.forgotten}</p>}
          <form method="dialog">
            <button type="submit" class="primary wide">
              {first().close}
            </button>
          </form>
        </div>
      </dialog>
    </>
  );
}
