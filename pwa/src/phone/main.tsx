// The phone's entry: words first, then the screen that is there already (index.html), then whatever was kept.
import { hydrate } from "preact";
import "./phone.css";
import { LANGUAGES, preferredLanguage } from "../i18n/index.ts";
import { App } from "./App.tsx";
import { start } from "./app.ts";
import { takeLanguage } from "./first/early.ts";
import { choose } from "./i18n.ts";
import { fetchParts } from "./parts.ts";
import { keepForOffline } from "./update.ts";

const spoken = preferredLanguage();
await choose(spoken);
const started = start();
const chosen = LANGUAGES.find((language) => language === takeLanguage()) ?? spoken;
const app = document.getElementById("app") as HTMLElement;
app.hidden = false;
hydrate(<App />, app);
if (chosen !== spoken) await choose(chosen, true);
fetchParts();
await started;
if (import.meta.env.PROD) await keepForOffline();
