// HR's page: reads the link, loads the language, and shows the app.
import { render } from "preact";
import { preferredLanguage } from "../i18n/index.ts";
import "../leader/css/page.css";
import "../leader/css/toast.css";
import "./css/insights.css";
import "./css/figures.css";
import "./css/time.css";
import "./css/unit.css";
import "./css/organisation.css";
import { App } from "./App.tsx";
import { begin } from "./identity.ts";
import { followPage } from "./route.ts";
import { choose } from "./words.ts";

begin();
followPage();
const app = document.getElementById("app");
if (app) choose(preferredLanguage()).then(() => render(<App />, app));
