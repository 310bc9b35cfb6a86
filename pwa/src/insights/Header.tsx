// The bar on top of every page of the insights: who is here, where to, and the language.
import { useEffect, useRef } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language, language } from "../i18n/index.ts";
import { addressOf } from "./figures/filters.ts";
import { claims, dropToken, signedIn } from "./identity.ts";
import { page, pages } from "./route.ts";
import { choose, w } from "./words.ts";

function LanguageMenu() {
  return (
    <label class="language">
      <span class="visually-hidden">{w().language}</span>
      <select
        value={language.value}
        onChange={(event) => void choose(event.currentTarget.value as Language, true)}
      >
        {LANGUAGES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGE_NAMES[code]}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Header() {
  const here = page.value.at;
  const links = useRef<HTMLUListElement>(null);
  // On a narrow screen the row of pages is longer than the screen: the one that is shown is always in sight.
  useEffect(() => {
    links.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [here, language.value]);
  return (
    <header class="insights-head">
      <div class="top">
        <a class="brand" aria-label={w().title} href={`/insights#${pages.value[0]}`}>
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>{w().title}</span>
        </a>
        {claims.value && <p class="top-title">{claims.value.name}</p>}
        <div class="top-tools">
          {signedIn.value && (
            <button type="button" class="quiet" onClick={() => dropToken("none")}>
              {w().leave}
            </button>
          )}
          <LanguageMenu />
        </div>
      </div>
      {signedIn.value && (
        <nav class="pages" aria-label={w().pages}>
          <ul role="list" ref={links}>
            {pages.value.map((name) => (
              <li key={name}>
                <a href={addressOf(name)} aria-current={name === here ? "page" : undefined}>
                  {w().nav[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
