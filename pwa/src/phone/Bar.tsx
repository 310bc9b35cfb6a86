// The bar at the top: the session's title, the privacy page and the language, always within reach.
import type { TargetedEvent } from "preact";
import { useRef } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language, language } from "../i18n/index.ts";
import { place } from "./app.ts";
import { choose, w } from "./i18n.ts";
import { PrivacyText } from "./PrivacyText.tsx";
import { reading } from "./parts.ts";

/** Without a network another language may not be had: then the switch goes back. */
function change(event: TargetedEvent<HTMLSelectElement>): void {
  const field = event.currentTarget;
  choose(field.value as Language, place.peek().at !== "lend").catch(() => {
    field.value = language.peek();
  });
}

function LanguageSwitch() {
  return (
    <select class="language" aria-label={w().language} value={language.value} onChange={change}>
      {LANGUAGES.map((code) => (
        <option key={code} value={code} lang={code}>
          {LANGUAGE_NAMES[code]}
        </option>
      ))}
    </select>
  );
}

function PrivacyButton({ small }: { small: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" class="quiet" onClick={() => dialog.current?.showModal()}>
        {w().privacy}
      </button>
      <dialog ref={dialog} aria-labelledby="privacy-title" class="privacy">
        <div class="stack">
          <h2 id="privacy-title" tabIndex={-1} autofocus>
            {w().private.title}
          </h2>
          <PrivacyText small={small} level="h3" />
          <form method="dialog">
            <button type="submit" class="primary wide">
              {w().close}
            </button>
          </form>
        </div>
      </dialog>
    </>
  );
}

export function Bar() {
  const now = place.value;
  const session = now.at === "session" ? now.session : null;
  const help = reading.here.value;
  const title = session ? (session.state.value?.title ?? session.record.title) : "Innspill";
  return (
    <header class="bar">
      <p class="bar-title">{title}</p>
      {session && <PrivacyButton small={session.state.value?.small_group ?? false} />}
      {help && <help.ReadingHelp />}
      <LanguageSwitch />
    </header>
  );
}
