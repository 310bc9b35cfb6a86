// What became of earlier actions: how each stands, what it became, what was learned. Said in words, with a mark beside.
import type { PastAction, Status } from "../api/types.ts";
import { language } from "../i18n/index.ts";
import type { PlotWords } from "./plot-words/words.ts";

const MARKS: Record<Status, string> = { planned: "○", under_way: "▸", done: "✓", dropped: "✕", changed: "↻" };

/** A day without its year, as people say it. */
export function dayOf(date: string): string {
  const code = language.value === "en" ? "en-GB" : language.value;
  return new Intl.DateTimeFormat(code, { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(date),
  );
}

export function StatusMark({ status, words }: { status: Status; words: PlotWords }) {
  return (
    <span class={`past-state past-${status}`}>
      <span aria-hidden="true">{MARKS[status]}</span> {words.past.states[status]}
    </span>
  );
}

interface Props {
  actions: readonly PastAction[];
  words: PlotWords;
  lang: string;
}

export function PastActions({ actions, words, lang }: Props) {
  return (
    <ul role="list" class="past">
      {actions.map((action) => (
        <li key={`${action.session_id}/${action.id}`} class="past-action">
          <p class="past-head">
            <strong lang={lang}>{action.title}</strong> <StatusMark status={action.status} words={words} />
          </p>
          {(action.owner || action.due) && (
            <p class="past-quiet">
              {[action.owner, action.due ? words.past.by(dayOf(action.due)) : ""].filter(Boolean).join(" · ")}
            </p>
          )}
          {action.became && (
            <p>
              <span class="past-quiet">{words.past.became}:</span> <span lang={lang}>{action.became}</span>
            </p>
          )}
          {action.learned && (
            <p class="past-learned">
              <span class="past-quiet">{words.past.learned}:</span> <span lang={lang}>{action.learned}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
