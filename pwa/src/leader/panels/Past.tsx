// Since last time: the leader taps what became of each earlier action, and writes what was learned. The room follows.
import type { LeaderView, PastAction, StepContent } from "../../api/types.ts";
import { dayOf } from "../../ui/PastActions.tsx";
import { nameOf, setStatus, toldOf, untold, write } from "../past.ts";
import { w } from "../words.ts";

const CHOICES = ["done", "dropped", "changed", "under_way"] as const;

function PastCard({ action, lang }: { action: PastAction; lang: string }) {
  const words = w().actions.past;
  const told = toldOf(action);
  const id = `past-${nameOf(action).replace("/", "-")}`;
  const who = [action.owner, action.due ? w().plot.past.by(dayOf(action.due)) : ""].filter(Boolean);
  return (
    <li class="card stack past-card">
      <fieldset class="stack">
        <legend>
          <span class="visually-hidden">{words.ask(action.title)}</span>
          <span aria-hidden="true" lang={lang}>
            {action.title}
          </span>
        </legend>
        {who.length > 0 && <p class="hint">{who.join(" · ")}</p>}
        {action.measure && (
          <p class="hint">
            {w().plan.measure}: <span lang={lang}>{action.measure}</span>
          </p>
        )}
        <div class="row past-choices">
          {CHOICES.map((status) => (
            <label key={status} class="past-choice">
              <input
                type="radio"
                name={id}
                checked={told.status === status}
                onChange={() => setStatus(action, status)}
              />
              {words.states[status]}
            </label>
          ))}
        </div>
      </fieldset>
      {told.status !== "planned" && (
        <>
          {told.status === "changed" && (
            <div class="field">
              <label for={`${id}-became`}>{words.became}</label>
              <input
                id={`${id}-became`}
                value={told.became}
                maxLength={500}
                autocomplete="off"
                onInput={(event) => write(action, { became: event.currentTarget.value })}
              />
            </div>
          )}
          <div class="field">
            <label for={`${id}-learned`}>{words.learned}</label>
            <textarea
              id={`${id}-learned`}
              rows={2}
              value={told.learned}
              maxLength={2000}
              aria-describedby={`${id}-optional`}
              onInput={(event) => write(action, { learned: event.currentTarget.value })}
            />
            <p id={`${id}-optional`} class="hint">
              {words.optional}
            </p>
          </div>
        </>
      )}
      {nameOf(action) in untold.value && <p class="hint">{w().plan.states.waiting}</p>}
    </li>
  );
}

interface Props {
  view: LeaderView;
  content: Extract<StepContent, { type: "open_actions" }>;
}

export function Past({ view, content }: Props) {
  return (
    <ul role="list" class="past-cards">
      {content.actions.map((action) => (
        <PastCard key={nameOf(action)} action={action} lang={view.language} />
      ))}
    </ul>
  );
}
