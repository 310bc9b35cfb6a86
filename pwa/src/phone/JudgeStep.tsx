// Going through what everybody wrote: one card at a time, or the list of answers.
import { useEffect } from "preact/hooks";
import type { Contribution, State, StepContent } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { answer } from "./answer.ts";
import { JudgeCard } from "./JudgeCard.tsx";
import { JudgeList } from "./JudgeList.tsx";
import { choicesOf, type JudgeDraft, mergeDraft } from "./judging.ts";
import { ResultPlot } from "./ResultPlot.tsx";
import { w } from "./step-i18n.ts";

/**
 * Going through sixty contributions is one ballot: it is saved now and then, at the end, and at once when the leader
 * goes on or the page is left. Each tap is on the phone at once.
 */
const SAVE_EVERY_MS = 120_000;

export type JudgeContent = Extract<StepContent, { type: "judge" }>;
interface Props {
  session: Session;
  state: State;
  step: JudgeContent;
}

export interface Judging {
  step: JudgeContent;
  draft: JudgeDraft;
  contributions: Map<string, Contribution>;
  /** The language people wrote in, for those who listen. */
  lang: string;
  /** Keeps and hands in an answer; the card stays. */
  judge(id: string, answer: JudgeDraft["answers"][string]): void;
  /** Shows a contribution's card, or with null the list. */
  show(id: string | null): void;
}

function GoThrough({ session, state, step }: Props) {
  const list = session.lists.all.value[step.id];
  const kept = session.drafts.of<JudgeDraft>(step.id).value;
  const ids = list?.contributions.map(({ id }) => id) ?? [];
  const draft = mergeDraft(kept, ids, session.record.seed);
  const ready = list !== undefined;
  const order = draft.order.join();
  useEffect(() => {
    if (ready && order !== kept?.order.join()) session.drafts.save(step.id, draft);
  }, [ready, order]);

  if (!list) return <p class="hint">{w().judge.loading}</p>;
  if (ids.length === 0) return <p class="hint">{w().judge.empty}</p>;
  const judging: Judging = {
    step,
    draft,
    contributions: new Map(list.contributions.map((one) => [one.id, one])),
    lang: state.language,
    judge(id, value) {
      const now = session.drafts.read<JudgeDraft>(step.id) ?? draft;
      const answers = { ...now.answers, [id]: value };
      const done = now.order.every((one) => answers[one] !== undefined);
      answer(session, step.id, { ...now, answers }, choicesOf(now.order, answers), done ? 0 : SAVE_EVERY_MS);
    },
    show(id) {
      session.drafts.save(step.id, { ...(session.drafts.read<JudgeDraft>(step.id) ?? draft), at: id });
    },
  };
  const at = step.collecting ? draft.at : null;
  const shown = at === null ? undefined : judging.contributions.get(at);
  return shown ? <JudgeCard judging={judging} shown={shown} /> : <JudgeList judging={judging} />;
}

export function JudgeStep({ session, state, step }: Props) {
  const results = state.results[step.id];
  return (
    <div class="stack judge">
      {state.hidden > 0 && <p class="hint">{w().judge.hidden(state.hidden)}</p>}
      {results ? (
        <ResultPlot session={session} step={step.id} results={results} />
      ) : (
        <GoThrough session={session} state={state} step={step} />
      )}
    </div>
  );
}
