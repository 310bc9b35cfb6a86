// The first screens that are there before the app: word for word what it draws, in the language that it would choose.
import { readFileSync } from "node:fs";
import { render } from "preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LANGUAGES, preferredLanguage } from "../../i18n/index.ts";
import { App } from "../App.tsx";
import { type Place, place } from "../app.ts";
import { choose } from "../i18n.ts";
import { firstScreen, type SCREENS, templates } from "./markup.ts";

const PLACES: Record<keyof typeof SCREENS, Place> = {
  pin: { at: "pin", pin: "", problem: null, resume: null, earlier: [] },
  opening: { at: "opening" },
};
const page = readFileSync("index.html", "utf8");
const script = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? "";

/** As a browser reads it, without what only the plain page needs or only the app sets. */
function tidy(html: string): string {
  const box = document.createElement("template");
  box.innerHTML = html;
  for (const one of box.content.querySelectorAll("[selected], [data-looking]")) {
    one.removeAttribute("selected");
    one.removeAttribute("data-looking");
  }
  return box.innerHTML;
}

beforeEach(() => {
  document.body.innerHTML = `${templates()}<div id="app" hidden></div>`;
});
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  delete window.early;
});

it.each(
  LANGUAGES.flatMap((language) => (["pin", "opening"] as const).map((screen) => [screen, language] as const)),
)("%s in %s is what the app draws", async (screen, language) => {
  await choose(language);
  place.value = PLACES[screen];
  const app = document.createElement("div");
  render(<App />, app);
  expect(tidy(firstScreen(screen, language))).toBe(tidy(app.innerHTML));
  render(null, app);
});

it.each([
  [null, ["nb-NO"]],
  [null, ["no"]],
  [null, ["nn-NO", "en"]],
  [null, ["fr-FR", "nl-BE", "en"]],
  [null, ["fr-FR"]],
  [null, []],
  ["sv", ["nb-NO"]],
  ["xx", ["nl"]],
])("with %s chosen and %j in the browser it speaks as the app will", (stored, languages) => {
  if (stored) localStorage.setItem("innspill-language", stored);
  vi.stubGlobal("navigator", { languages });
  new Function(script)();
  expect(document.documentElement.lang).toBe(preferredLanguage());
  expect(tidy(document.getElementById("app")?.innerHTML ?? "")).toBe(
    tidy(firstScreen("pin", preferredLanguage())),
  );
});
