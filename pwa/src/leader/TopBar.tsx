// The bar on top of every leader's page: where she is, the way home, and the language.
import type { ComponentChildren } from "preact";
import { LANGUAGE_NAMES, LANGUAGES, type Language, language } from "../i18n/index.ts";
import { choose, w } from "./words.ts";

export function LanguageMenu() {
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

export function TopBar({ title, children }: { title?: string; children?: ComponentChildren }) {
  return (
    <header class="top">
      <a class="brand" aria-label="Innspill" href="/lead#">
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>Innspill</span>
      </a>
      {title && <p class="top-title">{title}</p>}
      <div class="top-tools">
        {children}
        <LanguageMenu />
      </div>
    </header>
  );
}
