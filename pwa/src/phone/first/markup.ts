// The first screens as plain HTML, in each language: put into index.html when it is built, shown before the app is there,
// and taken over by it. A test holds them to what the app draws (first.test.tsx).
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../../i18n/index.ts";
import en, { type Words } from "../words/en.ts";
import nb from "../words/nb.ts";
import nl from "../words/nl.ts";
import sv from "../words/sv.ts";

const dictionaries: Record<Language, Words> = { nb, sv, nl, en };

const bar = (words: Words, spoken: Language) => {
  const options = LANGUAGES.map(
    (code) =>
      `<option lang="${code}" value="${code}"${code === spoken ? " selected" : ""}>${LANGUAGE_NAMES[code]}</option>`,
  );
  return `<header class="bar"><p class="bar-title"> Innspill</p><select class="language" aria-label="${words.language}">${options.join("")}</select></header>`;
};

const pin = ({ pin: words }: Words) =>
  `<main class="screen"><div class="heading"><h1 tabindex="-1">${words.title}</h1></div><p>${words.hint}</p>` +
  `<form class="stack" novalidate=""><div class="field"><label for="pin">${words.label}</label>` +
  `<input id="pin" class="pin" type="text" inputmode="numeric" autocomplete="off" enterkeyhint="go" placeholder="1234 5678" aria-invalid="false">` +
  `</div><button type="submit" class="primary wide" data-looking="${words.looking}">${words.join}</button></form></main>`;

const opening = (words: Words) =>
  `<main class="screen"><p class="hint" role="status">${words.opening}</p></main>`;

const announcer = '<p class="visually-hidden" role="status" aria-live="polite"></p>';

export const SCREENS = { pin, opening };

/** What the app draws in its place. */
export function firstScreen(screen: keyof typeof SCREENS, language: Language): string {
  const words = dictionaries[language];
  return bar(words, language) + SCREENS[screen](words) + announcer;
}

/** All of them, for the page's own script to choose from. */
export const templates = (): string =>
  (Object.keys(SCREENS) as (keyof typeof SCREENS)[])
    .flatMap((screen) =>
      LANGUAGES.map(
        (language) =>
          `<template id="first-${screen}-${language}">${firstScreen(screen, language)}</template>`,
      ),
    )
    .join("\n    ");
