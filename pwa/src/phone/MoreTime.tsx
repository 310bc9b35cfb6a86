// "I need more time": offered when the leader has gone on, and the quiet line while somebody takes it.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { State, StepContent } from "../api/types.ts";
import { hostNow } from "../session/clock.ts";
import { isWorth } from "../session/late.ts";
import type { Session } from "../session/session.ts";
import { announce } from "../ui/Announcer.tsx";
import { useTimeLeft } from "../ui/time-left.ts";
import { w } from "./step-i18n.ts";

const SOON = 30;

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
  /** Whoever needs no more time keeps nobody waiting. */
  const decline = (id: string) => {
    refused.value = id;
    session.staying.value = null;
    session.outbox.finish(id);
  };
  if (away) {
    const goOn = () => decline(away.id);
    return <Staying session={session} state={state} away={away} goOn={goOn} />;
  }
  const late = session.late.value;
  const [step = ""] = Object.keys(late).toSorted((a, b) => (late[b] ?? 0) - (late[a] ?? 0));
  const content = session.contents.value[step];
  const worth = isWorth(late, step, hostNow()) && step !== refused.value;
  if (!content || !worth || !session.unfinished(content)) return null;
  const words = w().moreTime;
  const left = step === state.step.id ? words.shown : words.left;
  return (
    <section class="notice stack-2" aria-label={words.need}>
      <p>{left(content.title)}</p>
      <div class="row">
        <button
          type="button"
          onClick={() => {
            session.staying.value = step;
          }}
        >
          {words.need}
        </button>
        <button type="button" class="quiet" onClick={() => decline(step)}>
          {words.no}
        </button>
      </div>
    </section>
  );
}

function Staying({ session, state, away, goOn }: Props & { away: StepContent; goOn: () => void }) {
  const words = w().moreTime;
  const until = session.late.value[away.id] ?? 0;
  const { unit, n } = useTimeLeft(until);
  useEffect(() => {
    const left = until - hostNow();
    if (left < SOON) return;
    const soon = setTimeout(() => announce(words.soon), (left - SOON) * 1000);
    return () => clearTimeout(soon);
  }, [until, words]);
  const here = away.id === state.step.id;
  return (
    <section class="notice stack-2" aria-label={words.need}>
      <p>
        {here ? words.othersWait : words.others(state.step.title)}{" "}
        {unit === "minutes" ? words.minutes(n) : w().timer.seconds(n)}
      </p>
      {!here && <p class="hint">{words.seen}</p>}
      <button type="button" onClick={goOn}>
        {here ? words.done : words.goOn}
      </button>
    </section>
  );
}
