// The bar at the top: the session's title, the privacy page and the language, always within reach.
import type { TargetedEvent } from "preact";
import { useRef } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language, language } from "../i18n/index.ts";
import type { Session } from "../session/session.ts";
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

function PrivacyButton({ session }: { session: Session }) {
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
          <PrivacyText
            small={session.state.value?.small_group ?? false}
            level="h3"
            session={session.record}
          />
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
  const state = session?.state.value;
  const title = session ? (state?.title ?? session.record.title) : "Innspill";
  const rehearsal = now.at === "privacy" ? now.preview.rehearsal : state?.rehearsal;
  return (
    <header class="bar">
      <p class="bar-title">
        {rehearsal && <mark>{w().rehearsal}</mark>} {title}
      </p>
      {session && <PrivacyButton session={session} />}
      {help && <help.ReadingHelp />}
      <LanguageSwitch />
    </header>
  );
}
