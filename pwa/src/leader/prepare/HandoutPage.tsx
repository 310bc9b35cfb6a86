// A sheet to lay on the tables: the code, the PIN, what will happen, and what stays private; or a tent that stands.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { LeaderView } from "../../api/types.ts";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../../i18n/index.ts";
import { fingerprintIn, pinText } from "../../ui/pin.ts";
import { RoomWords } from "../../ui/RoomWords.tsx";
import { spokenAddress } from "../../wall/address.ts";
import * as leader from "../api.ts";
import { problemText } from "../problems.ts";
import { Frame } from "./Frame.tsx";
import { HANDOUTS, type HandoutWords } from "./handouts.ts";
import { print } from "./print.ts";
import { w } from "./words.ts";

/** The steps in words, each kind of step once and in the order in which it first comes. */
function happens(view: LeaderView, words: HandoutWords): string[] {
  const types = [...new Set(view.steps.map(({ type }) => type))];
  return types.map((type) => words.happens[type]).filter(Boolean);
}

function Way({ view, words }: { view: LeaderView; words: HandoutWords }) {
  const fingerprint = fingerprintIn(view.join_url ?? "");
  return (
    <div class="handout-way">
      <img src={`/api/sessions/${view.session_id}/qr.svg`} alt={words.qr} width="300" height="300" />
      <div>
        <p class="handout-scan">{words.scan}</p>
        {view.join_url && <p>{words.orGo(spokenAddress(view.join_url))}</p>}
        <p class="handout-pin">{pinText(view.pin ?? "")}</p>
        {fingerprint && (
          <p>
            {words.sameWords} <RoomWords of={fingerprint} language={view.language} />
          </p>
        )}
        <p>{words.calm}</p>
      </div>
    </div>
  );
}

function Sheet({ view, language }: { view: LeaderView; language: Language }) {
  const words = HANDOUTS[language];
  return (
    <article class="sheet" lang={language}>
      {view.rehearsal && <p class="sheet-mark">{words.rehearsal}</p>}
      <h2 class="sheet-title" lang={view.language}>
        {view.title}
      </h2>
      <Way view={view} words={words} />
      <section>
        <h3>{words.whatHappens}</h3>
        <ol>
          {happens(view, words).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{words.private}</h3>
        <ul>
          {words.privacy.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>{view.join_url?.startsWith("https:") ? words.network : words.networkOpen}</li>
        </ul>
      </section>
    </article>
  );
}

function Tent({ view, language }: { view: LeaderView; language: Language }) {
  const words = HANDOUTS[language];
  return (
    <article class="sheet tent" lang={language}>
      {[1, 2].map((side) => (
        <div key={side} class="tent-side" aria-hidden={side === 1}>
          <h2 class="sheet-title" lang={view.language}>
            {view.title}
          </h2>
          <Way view={view} words={words} />
        </div>
      ))}
    </article>
  );
}

export function HandoutPage({ sid }: { sid: string }) {
  const view = useSignal<LeaderView | null>(null);
  const wrong = useSignal("");
  const spoken = useSignal<Language | null>(null);
  const tent = useSignal(false);
  useEffect(() => {
    leader
      .view(sid)
      .then((found) => {
        view.value = found;
        spoken.value ??= found.language;
      })
      .catch((error: unknown) => {
        wrong.value = problemText(error);
      });
  }, [sid]);
  const words = w().handout;
  const shown = view.value;
  const language = spoken.value;
  const back = { href: `/lead#session=${sid}`, text: words.back };
  if (!shown || !language)
    return <Frame title={words.title} class="narrow-page" wrong={wrong.value} back={back} />;
  if (!shown.pin) return <Frame title={words.title} class="narrow-page" wrong={words.over} back={back} />;
  return (
    <Frame title={words.title} class="paper handout" back={back}>
      <div class="row no-print paper-tools">
        <div class="row">
          <label for="handout-language">{words.language}</label>
          <select
            id="handout-language"
            value={language}
            onChange={(event) => {
              spoken.value = event.currentTarget.value as Language;
            }}
          >
            {LANGUAGES.map((code) => (
              <option key={code} value={code} lang={code}>
                {LANGUAGE_NAMES[code]}
              </option>
            ))}
          </select>
        </div>
        <label class="row" for="handout-tent">
          <input
            id="handout-tent"
            type="checkbox"
            checked={tent.value}
            onChange={(event) => {
              tent.value = event.currentTarget.checked;
            }}
          />
          {words.tent}
        </label>
        <button type="button" class="primary" onClick={print}>
          {words.print}
        </button>
      </div>
      <p class="hint no-print">{tent.value ? words.tentHint : words.hint}</p>
      {tent.value ? <Tent view={shown} language={language} /> : <Sheet view={shown} language={language} />}
    </Frame>
  );
}
