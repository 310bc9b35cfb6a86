// The actions as the room reads them: what, and if it is settled who and by when.
import type { Action } from "../../api/types.ts";
import { language } from "../../i18n/index.ts";
import { useFitting } from "../fitting.ts";
import { w } from "../words.ts";

function day(date: string): string {
  const code = language.value === "en" ? "en-GB" : language.value;
  return new Intl.DateTimeFormat(code, { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(date),
  );
}

interface Props {
  actions: readonly Action[];
  most: number;
  more: (n: number) => string;
  lang: string;
  /** The one to begin with, once that is decided. */
  first?: string | undefined;
}

export function Actions({ actions, most, more, lang, first }: Props) {
  const shown = useFitting(most, JSON.stringify(actions));
  const left = actions.length - shown;
  return (
    <>
      <ol role="list" class="wall-actions">
        {actions.slice(0, shown).map((action, at) => (
          <li key={action.id}>
            <span class="wall-number">{at + 1}</span>
            <div>
              <p class="wall-clamp" lang={lang}>
                {action.title}
                {action.id === first && (
                  <span class="plot-tag plot-chosen" lang={language.value}>
                    {w().plot.first}
                  </span>
                )}
              </p>
              {(action.owner || action.due) && (
                <p class="wall-who">
                  {[action.owner, action.due ? w().by(day(action.due)) : ""].filter(Boolean).join(" · ")}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {left > 0 && <p class="wall-more">{more(left)}</p>}
    </>
  );
}
