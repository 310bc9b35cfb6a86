// The phone's entry: words first, then the screen, then whatever was kept from last time.
import { render } from "preact";
import "./phone.css";
import { preferredLanguage } from "../i18n/index.ts";
import { App } from "./App.tsx";
import { start } from "./app.ts";
import { choose } from "./i18n.ts";
import { fetchParts } from "./parts.ts";
import { keepForOffline } from "./update.ts";

await choose(preferredLanguage());
render(<App />, document.getElementById("app") as HTMLElement);
fetchParts();
await start();
if (import.meta.env.PROD) await keepForOffline();
