// Going through what everybody wrote: one card at a time, or the list of answers.
import { useEffect } from "preact/hooks";
import { call } from "../api/client.ts";
import type { Contribution, Judgement, State, StepContent, Theme } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { whyHidden } from "../ui/hidden.ts";
import { answer } from "./answer.ts";
import { JudgeCard } from "./JudgeCard.tsx";
import { JudgeList } from "./JudgeList.tsx";
import {
  choicesOf,
  type Deal,
  goalOf,
  type JudgeDraft,
  mergeDraft,
  nextOfPart,
  nextOpen,
  partDraft,
  withAnswer,
} from "./judging.ts";
import { ResultPlot } from "./ResultPlot.tsx";
import type { Exposure } from "./reading.ts";
import { w } from "./step-i18n.ts";

/**
 * Going through sixty contributions is one ballot: it is saved now and then, at the end, and at once when the leader
 * goes on or the page is left. Each tap is on the phone at once.
 */
const SAVE_EVERY_MS = 120_000;
/** Where people read a part each, all draw from what has been saved: after so many cards the ballot goes out. */
const HAND = 4;

/** How many more somebody gets who wants to read on. */
export const MORE = 5;

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
  /** How many this person goes through: all, or the quota of a part. */
  goal: number;
  /** The language people wrote in, for those who listen. */
  lang: string;
  themes: readonly Theme[];
  /** Keeps and hands in an answer; the card stays. */
  judge(id: string, answer: Judgement): void;
  /** Shows a contribution's card, or with null the list. */
  show(id: string | null): void;
  /** What comes after a card, or first; null when this person is through. */
  next(from: string | null): string | null;
  /** Goes on with a few more than the quota; null when there are none, or people read everything anyway. */
  more: (() => void) | null;
}

/** Looks at the public table: when the reading starts, and then with each hand of cards. */
function useTable(session: Session, step: JudgeContent, keep: (table: Exposure) => void): () => void {
  const apart = step.reading != null;
  function look(): void {
    if (!apart) return;
    const path = `/api/sessions/${session.record.id}/steps/${encodeURIComponent(step.id)}/exposure`;
    // Without an answer the last table has to do, or none.
    call<Exposure>(path).then(keep, () => undefined);
  }
  useEffect(() => {
    if (step.handed_in > 0) look();
  }, [apart]);
  return look;
}

function GoThrough({ session, state, step }: Props) {
  const list = session.lists.all.value[step.id];
  const kept = session.drafts.of<JudgeDraft>(step.id).value;
  const ids = list?.contributions.map(({ id }) => id) ?? [];
  const { seed } = session.record;
  const deal: Deal | null = step.reading && { ids: [...ids].sort(), seed, plan: step.reading };
  const draft = deal ? partDraft(kept, deal) : mergeDraft(kept, ids, seed);
  const current = () => session.drafts.read<JudgeDraft>(step.id) ?? draft;
  const look = useTable(session, step, (table) => session.drafts.save(step.id, { ...current(), table }));
  const ready = list !== undefined;
  const order = draft.order.join();
  useEffect(() => {
    if (ready && order !== kept?.order.join()) session.drafts.save(step.id, draft);
  }, [ready, order]);

  // The list that people wrote is not complete yet (Awaited.tsx says so).
  if (step.waiting && step.waiting.step !== step.id) return null;
  if (!list) return <p class="hint">{w().judge.loading}</p>;
  if (ids.length === 0) return <p class="hint">{w().judge.empty}</p>;
  const goal = deal ? Math.max(goalOf(draft, deal), draft.order.length) : draft.order.length;
  const next = (now: JudgeDraft, from: string | null) =>
    deal ? nextOfPart(now, deal, from) : nextOpen(now.order, now.answers, from);
  const merged = new Map(list.contributions.map((one) => [one.id, one.merged.map(({ id }) => id)]));
  const judging: Judging = {
    step,
    draft,
    contributions: new Map(list.contributions.map((one) => [one.id, one])),
    goal,
    lang: state.language,
    themes: state.themes,
    judge(id, value) {
      const now = current();
      const answers = withAnswer(now.answers, id, value, merged.get(id) ?? []);
      const finished = now.order.length >= goal && now.order.every((one) => answers[one] !== undefined);
      const choices = choicesOf(now.order, answers, merged);
      const hand = deal !== null && Object.keys(answers).length % HAND === 0;
      const gap = finished || hand ? 0 : SAVE_EVERY_MS;
      answer(session, step.id, { ...now, answers }, choices, { finished, gap });
      if (hand) look();
    },
    show(id) {
      const now = current();
      const order = id === null || now.order.includes(id) ? now.order : [...now.order, id];
      session.drafts.save(step.id, { ...now, order, at: id });
    },
    next: (from) => next(current(), from),
    more:
      deal && goal < ids.length
        ? () => {
            session.drafts.save(step.id, { ...current(), goal: goal + MORE });
            judging.show(next(current(), null));
          }
        : null,
  };
  const at = step.collecting ? draft.at : null;
  const shown = at === null ? undefined : judging.contributions.get(at);
  // What a part means is said once, before the first answer.
  const begins = step.collecting && Object.keys(draft.answers).length === 0;
  return (
    <>
      {begins && step.reading && <p>{w().reading.share(step.reading.quota, ids.length)}</p>}
      {shown ? <JudgeCard judging={judging} shown={shown} /> : <JudgeList judging={judging} />}
    </>
  );
}

export function JudgeStep({ session, state, step }: Props) {
  const results = state.results[step.id];
  return (
    <div class="stack judge">
      {state.hidden > 0 && (
        <p class="hint">{`${w().judge.hidden(state.hidden)} ${whyHidden(state.hidden_for, w().plot)}.`}</p>
      )}
      {results ? (
        <ResultPlot session={session} step={step.id} results={results} />
      ) : (
        <GoThrough session={session} state={state} step={step} />
      )}
    </div>
  );
}
