// The wall's page: the shared screen that the whole room looks at. It only reads.
import { render } from "preact";
import { preferredLanguage } from "../i18n/index.ts";
import "./css/wall.css";
import "./css/stages.css";
import "./css/plots.css";
import { readAddress } from "./address.ts";
import { listen } from "./fullscreen.ts";
import { begin } from "./live.ts";
import { Wall } from "./Wall.tsx";
import { choose } from "./words.ts";

const app = document.getElementById("app");
const first = readAddress(location.hash).language ?? preferredLanguage();
if (app)
  choose(first).then(() => {
    render(<Wall />, app);
    listen();
    begin();
  });
