// The priorities: best first, by kind if she wishes, the whole list when asked for; each can become an action.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Kind, LeaderView, Priority, StepContent } from "../../api/types.ts";
import { language } from "../../i18n/index.ts";
import { type JudgeResults, PlotJudge } from "../../ui/PlotJudge.tsx";
import * as api from "../api.ts";
import { focusAction } from "../focus.ts";
import { titleFrom } from "../plan.ts";
import { addAction, draft } from "../plan-store.ts";
import { say } from "../toast.ts";
import { w } from "../words.ts";

const TOP = 10;
const KINDS: readonly Kind[] = ["works_well", "challenging", "idea"];

interface Props {
  view: LeaderView;
  step: string;
  results: JudgeResults;
  scale?: StepContent;
}

function makeAction(item: Priority): void {
  const id = addAction({ title: titleFrom(item.text), contributions: [item.id] });
  if (!focusAction(id)) say(w().ranked.made);
}

function MakeAction({ item, lang }: { item: Priority; lang: string }) {
  const linked = draft.value.actions.some((action) => action.contributions.includes(item.id));
  return (
    <button type="button" aria-disabled={linked} onClick={() => linked || makeAction(item)}>
      {linked ? `✓ ${w().ranked.linked}` : w().ranked.make}
      <span class="visually-hidden" lang={lang}>
        : {item.text}
      </span>
    </button>
  );
}

/** The whole list, asked for once it is longer than the view's, and again when it has changed. */
function useWhole(view: LeaderView, step: string, short: JudgeResults): JudgeResults {
  const whole = useSignal<JudgeResults | null>(null);
  const cut = short.total > short.contributions.length;
  const wanted = cut ? [step, short.ballots, short.total, view.hidden, language.value].join(" ") : "";
  useEffect(() => {
    if (!wanted) return;
    api
      .results(view.session_id, step)
      .then((answer) => {
        if (answer.type === "judge") whole.value = answer;
      })
      .catch(() => {
        whole.value = null;
      });
  }, [wanted]);
  return cut ? (whole.value ?? short) : short;
}

export function Ranked({ view, step, results, scale }: Props) {
  const words = w().ranked;
  const kind = useSignal<Kind | null>(null);
  const all = useSignal(false);
  const whole = useWhole(view, step, results);
  const only = kind.value ?? undefined;
  const count = only
    ? whole.contributions.filter((one) => one.kind === only).length
    : whole.contributions.length;
  const choices: [Kind | null, string][] = [
    [null, words.all],
    ...KINDS.map((id): [Kind, string] => [id, w().plot.kinds[id]]),
  ];
  if (whole.contributions.length === 0) return <p>{w().judge.empty}</p>;
  return (
    <div class="stack">
      <fieldset class="row filter">
        <legend class="visually-hidden">{words.filter}</legend>
        {choices.map(([id, label]) => (
          <button
            key={label}
            type="button"
            aria-pressed={kind.value === id}
            onClick={() => {
              kind.value = id;
            }}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <PlotJudge
        results={whole}
        step={scale}
        words={w().plot}
        themes={view.themes}
        lang={view.language}
        only={only}
        limit={all.value ? undefined : TOP}
        aside={(item) => <MakeAction item={item} lang={view.language} />}
      />
      {count > TOP && (
        <button
          type="button"
          aria-expanded={all.value}
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? words.top(TOP) : words.showAll(count)}
        </button>
      )}
    </div>
  );
}
