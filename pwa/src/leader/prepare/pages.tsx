// The pages on which a leader prepares, and their styles: all of this comes when it is asked for.
import "./prepare.css";
import "./print.css";
import type { Page } from "../route.ts";
import { EditorPage } from "./EditorPage.tsx";
import { FormatsPage } from "./FormatsPage.tsx";
import { HandoutPage } from "./HandoutPage.tsx";
import { ScriptPage } from "./ScriptPage.tsx";

export function PreparePage({ page }: { page: Page }) {
  switch (page.at) {
    case "formats":
      return <FormatsPage />;
    case "format":
      return <EditorPage key={page.id} id={page.id} />;
    case "script":
      return <ScriptPage key={page.id} id={page.id} />;
    case "handout":
      return <HandoutPage key={page.id} sid={page.id} />;
  }
}
