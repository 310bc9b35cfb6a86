// The revealed result of one step, with this person's own answer marked.
import { useSignal } from "@preact/signals";
import { readResults } from "../api/phone.ts";
import type { Judgement, Results } from "../api/types.ts";
import { language } from "../i18n/index.ts";
import type { Session } from "../session/session.ts";
import { PlotJudge } from "../ui/PlotJudge.tsx";
import { PlotPlan } from "../ui/PlotPlan.tsx";
import { PlotPulse } from "../ui/PlotPulse.tsx";
import { PlotTrilemma } from "../ui/PlotTrilemma.tsx";
import { GroupNotes } from "./GroupNote.tsx";
import type { JudgeDraft } from "./judging.ts";
import { w } from "./step-i18n.ts";

interface Props {
  session: Session;
  step: string;
  results: Results;
}

export function ResultPlot({ session, step, results }: Props) {
  const content = session.contents.value[step];
  const draft = session.drafts.of(step).value;
  const words = w().plot;
  switch (results.type) {
    case "trilemma": {
      const mine = (draft as { choice?: string } | undefined)?.choice;
      return <PlotTrilemma results={results} step={content} mine={mine} words={words} />;
    }
    case "judge":
      return <JudgePlot session={session} step={step} results={results} />;
    case "plan": {
      const mine = (draft as { approve?: string[] } | undefined)?.approve;
      const decision = session.state.value?.decision;
      return <PlotPlan results={results} decision={decision} mine={mine} words={words} />;
    }
    case "pulse": {
      const mine = draft as Record<string, Judgement> | undefined;
      return <PlotPulse results={results} step={content} mine={mine} words={words} />;
    }
    case "discuss":
      return <GroupNotes notes={results.notes} lang={session.state.value?.language} />;
    default:
      return null;
  }
}

function JudgePlot({ session, step, results }: Props & { results: Extract<Results, { type: "judge" }> }) {
  const whole = useSignal<typeof results | null>(null);
  const mine = (session.drafts.of(step).value as JudgeDraft | undefined)?.answers;
  const spoken = session.state.value?.language;
  async function fetchAll(): Promise<void> {
    const all = await readResults(session.record.id, step, language.value).catch(() => null);
    if (all?.type === "judge") whole.value = all;
  }
  const shown = whole.value ?? results;
  return (
    <div class="stack">
      <PlotJudge
        results={shown}
        step={session.contents.value[step]}
        mine={mine}
        words={w().plot}
        themes={session.state.value?.themes ?? []}
        lang={spoken}
      />
      {shown.contributions.length < shown.total && (
        <button type="button" class="wide" onClick={fetchAll}>
          {w().showAll(shown.total)}
        </button>
      )}
    </div>
  );
}
