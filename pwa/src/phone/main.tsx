// The phone's entry: words first, then the screen, then whatever was kept from last time.
import { render } from "preact";
import "../ui/tokens.css";
import "../ui/base.css";
import "../ui/plot.css";
import "./phone.css";
import { preferredLanguage } from "../i18n/index.ts";
import { App } from "./App.tsx";
import { start } from "./app.ts";
import { choose } from "./i18n.ts";
import { fetchParts } from "./parts.ts";

await choose(preferredLanguage());
render(<App />, document.getElementById("app") as HTMLElement);
fetchParts();
await start();

// Offline use needs a secure context; in a room on plain http everything else works the same.
if (import.meta.env.PROD && "serviceWorker" in navigator)
  navigator.serviceWorker.register("/sw.js").catch(() => undefined);
