// The leader's page: reads the link, loads the language, and shows the app.
import { render } from "preact";
import { preferredLanguage } from "../i18n/index.ts";
import "./css/page.css";
import "./css/home.css";
import "./css/live.css";
import "./css/steps.css";
import "./css/toast.css";
import "./css/moves.css";
import "./css/steering.css";
import "./css/panels.css";
import "./css/actions.css";
import "./css/plan.css";
import "./css/dialogs.css";
import { App } from "./App.tsx";
import { begin } from "./identity.ts";
import { followPage } from "./route.ts";
import { choose } from "./words.ts";

begin();
followPage();
const app = document.getElementById("app");
if (app) choose(preferredLanguage()).then(() => render(<App />, app));
