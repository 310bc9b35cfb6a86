// What was shown in a session that has ended, for whoever has its link or took part in it: the plan and the results.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { StepContent } from "../../api/types.ts";
import { announce } from "../../ui/Announcer.tsx";
import { Least } from "../../ui/least.ts";
import { PlotJudge } from "../../ui/PlotJudge.tsx";
import { PlotPlan } from "../../ui/PlotPlan.tsx";
import { PlotPulse } from "../../ui/PlotPulse.tsx";
import { PlotTrilemma } from "../../ui/PlotTrilemma.tsx";
import { forgetRecord, isKnown, leave } from "../app.ts";
import { GroupNotes } from "../GroupNote.tsx";
import { Heading } from "../Heading.tsx";
import { w as first } from "../i18n.ts";
import { ActionText, Agreed, dayOf } from "../PlanStep.tsx";
import { w } from "../step-i18n.ts";
import { type Fetched, fetchShared, type Shared, type SharedStep } from "./published.ts";
import { CopyLink } from "./ReadAgain.tsx";

/** How many priorities are shown before somebody asks for all. */
const SHORT = 10;

export function SharedScreen({ sid }: { sid: string }) {
  const shared = useSignal<Fetched<Shared>>("loading");
  const known = useSignal(false);
  useEffect(() => {
    void fetchShared(sid, shared);
    void isKnown(sid).then((yes) => {
      known.value = yes;
    });
  }, [sid, shared, known]);
  const now = shared.value;
  const words = w().afterwards.shared;
  if (now === "loading")
    return (
      <main class="screen">
        <p class="hint" role="status">
          {first().opening}
        </p>
      </main>
    );
  if (typeof now === "string")
    return (
      <main class="screen">
        <Heading screen={`shared-${now}`}>{words.goneTitle}</Heading>
        <p role="alert">{now === "gone" ? words.gone : words.unreachable}</p>
        {now === "unreachable" && (
          <button type="button" class="primary wide" onClick={() => void fetchShared(sid, shared)}>
            {first().tryAgain}
          </button>
        )}
        <Leave sid={sid} known={known.value} />
      </main>
    );
  return (
    <main class="screen">
      <Heading screen="shared" above={words.held(dayOf(now.session.opened_on))}>
        {now.session.title}
      </Heading>
      <Decided shared={now} />
      {now.steps.length > 0 && (
        <section class="stack">
          <h2>{words.results}</h2>
          {now.steps.map((step) => (
            <details key={step.id} class="card fold">
              <summary>{step.title}</summary>
              <div class="fold-body">
                {step.question && <p>{step.question}</p>}
                <Least.Provider value={now.thresholds?.score ?? 5}>
                  <Plot step={step} shared={now} />
                </Least.Provider>
              </div>
            </details>
          ))}
        </section>
      )}
      <CopyLink sid={sid} />
      <Leave sid={sid} known={known.value} />
    </main>
  );
}

/** What was agreed, and the actions: those that were taken on first. */
function Decided({ shared }: { shared: Shared }) {
  const words = w().afterwards.shared;
  const actions = shared.actions.filter(({ taken }) => taken !== false);
  return (
    <section class="stack">
      <h2>{words.plan}</h2>
      {actions.length === 0 && !shared.agreed && <p class="hint">{words.noPlan}</p>}
      <Agreed text={shared.agreed} />
      {actions.map((action) => (
        <p key={action.id} class="card action-text">
          {action.first && (
            <span>
              <span class="plot-tag plot-chosen plot-first">{w().plot.first}</span>
            </span>
          )}
          <ActionText action={{ ...action, contributions: [] }} />
        </p>
      ))}
    </section>
  );
}

function Plot({ step, shared }: { step: SharedStep; shared: Shared }) {
  const whole = useSignal(false);
  const { results } = step;
  const words = w().plot;
  const content = step as unknown as StepContent;
  const lang = shared.session.language;
  switch (results.type) {
    case "trilemma":
      return <PlotTrilemma results={results} step={content} words={words} />;
    case "judge": {
      const more = !whole.value && results.contributions.length > SHORT;
      const shown = more ? { ...results, contributions: results.contributions.slice(0, SHORT) } : results;
      return (
        <div class="stack">
          <PlotJudge results={shown} step={content} words={words} themes={shared.themes} lang={lang} />
          {more && (
            <button
              type="button"
              class="wide"
              onClick={() => {
                whole.value = true;
              }}
            >
              {w().showAll(results.total)}
            </button>
          )}
        </div>
      );
    }
    case "plan":
      return <PlotPlan results={results} words={words} lang={lang} />;
    case "pulse":
      return <PlotPulse results={results} step={content} words={words} />;
    case "discuss":
      return <GroupNotes notes={results.notes} lang={lang} />;
    default:
      return null;
  }
}

function Leave({ sid, known }: { sid: string; known: boolean }) {
  async function forget(): Promise<void> {
    await forgetRecord(sid);
    announce(w().closed.forgotten);
  }
  return (
    <section class="stack-2">
      {known && (
        <button type="button" class="danger wide" onClick={() => void forget()}>
          {w().closed.forget}
        </button>
      )}
      <button type="button" class="quiet wide" onClick={() => void leave()}>
        {w().afterwards.shared.back}
      </button>
    </section>
  );
}
