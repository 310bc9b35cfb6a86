// "I need more time": offered when the leader has gone on, and the quiet line while somebody takes it.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Judgement, State, StepContent } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { announce } from "../ui/Announcer.tsx";
import type { JudgeDraft } from "./judging.ts";
import { w } from "./step-i18n.ts";

/** Less than this is for what is on its way, not for a person. */
const WORTH_MS = 15_000;
const SOON_MS = 30_000;

/** Whether there is something left to do in a step for this person. */
function unfinished(session: Session, step: StepContent): boolean {
  const handedIn = session.outbox.entries.value.some((entry) => entry.step === step.id);
  switch (step.type) {
    case "contribute":
      return true;
    case "judge": {
      const answers = session.drafts.of<JudgeDraft>(step.id).value?.answers ?? {};
      const listed = session.lists.all.value[step.id]?.contributions ?? [];
      return listed.some(({ id }) => answers[id] === undefined);
    }
    case "pulse": {
      const answers = session.drafts.of<Record<string, Judgement>>(step.id).value ?? {};
      return step.items.some(({ id }) => answers[id] === undefined);
    }
    default:
      return !handedIn;
  }
}

interface Props {
  session: Session;
  /** Where the group is. */
  state: State;
  /** The step that this person has stayed in, while it is open. */
  away: StepContent | undefined;
}

export function MoreTime({ session, state, away }: Props) {
  const refused = useSignal("");
  const was = useRef(away);
  useEffect(() => {
    // Ended by the clock or by the leader, not by the person.
    if (was.current && !away && session.staying.peek()) {
      session.staying.value = null;
      announce(w().moreTime.over);
    }
    was.current = away;
  }, [away, session]);
  if (away) {
    const goOn = () => {
      refused.value = away.id;
      session.staying.value = null;
    };
    return <Staying session={session} state={state} away={away} goOn={goOn} />;
  }
  const [step, until] = Object.entries(session.late.value).toSorted((a, b) => b[1] - a[1])[0] ?? ["", 0];
  const content = session.contents.value[step];
  const worth = until - Date.now() > WORTH_MS && step !== refused.value;
  if (!content || !worth || step === state.step.id || !unfinished(session, content)) return null;
  const words = w().moreTime;
  return (
    <section class="notice stack-2" aria-label={words.need}>
      <p>{words.left(content.title)}</p>
      <div class="row">
        <button
          type="button"
          onClick={() => {
            session.staying.value = step;
          }}
        >
          {words.need}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            refused.value = step;
          }}
        >
          {words.no}
        </button>
      </div>
    </section>
  );
}

function Staying({ session, state, away, goOn }: Props & { away: StepContent; goOn: () => void }) {
  const words = w().moreTime;
  const until = session.late.value[away.id] ?? 0;
  const minutes = useSignal(Math.ceil((until - Date.now()) / 60_000));
  useEffect(() => {
    const timer = setInterval(() => {
      minutes.value = Math.ceil((until - Date.now()) / 60_000);
    }, 5_000);
    const soon = setTimeout(() => announce(words.soon), until - SOON_MS - Date.now());
    return () => {
      clearInterval(timer);
      clearTimeout(soon);
    };
  }, [until, words, minutes]);
  return (
    <section class="notice stack-2" aria-label={words.need}>
      <p>
        {words.others(state.step.title)} {words.minutes(minutes.value)}
      </p>
      <p class="hint">{words.seen}</p>
      <button type="button" onClick={goOn}>
        {words.goOn}
      </button>
    </section>
  );
}
