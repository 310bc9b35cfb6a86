// A view's numbers as a file to keep: exactly what is shown, fetched with the reader's own token.
import { trouble } from "../../leader/toast.ts";
import * as api from "../api.ts";
import { problemText, w } from "../words.ts";
import type { Asked } from "./asking.ts";
import { first, last } from "./filters.ts";
import { save } from "./saving.ts";

const FORMS = ["csv", "xlsx", "parquet"] as const;

async function keep({ question, query }: Asked, form: (typeof FORMS)[number]): Promise<void> {
  try {
    save(await api.answerFile(question, query, form), `${question}-${first.value}-${last.value}.${form}`);
  } catch (error) {
    trouble(problemText(error));
  }
}

export function Export({ asked, of }: { asked: Asked; of: string }) {
  const words = w().figures.export;
  return (
    <details class="export">
      <summary>
        {words.title}
        <span class="visually-hidden">: {of}</span>
      </summary>
      <p class="hint">{words.about}</p>
      <div class="row">
        {FORMS.map((form) => (
          <button key={form} type="button" onClick={() => void keep(asked, form)}>
            {words.forms[form]}
          </button>
        ))}
      </div>
    </details>
  );
}
