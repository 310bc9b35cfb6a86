// In a session: one screen for the step the group is at, and what to do when it cannot be shown.
import type { State } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { Least } from "../ui/least.ts";
import { FrameStep } from "./FrameStep.tsx";
import { Heading } from "./Heading.tsx";
import { w } from "./i18n.ts";
import { NotHere } from "./NotHere.tsx";
import { reading, steps } from "./parts.ts";
import { StatusLine } from "./StatusLine.tsx";
import { Trouble } from "./Trouble.tsx";

function Step({ session, state }: { session: Session; state: State }) {
  const { step } = state;
  const screens = steps.here.value;
  if (step.type === "frame") return <FrameStep session={session} state={state} />;
  if (!screens) return <NotHere part={steps} />;
  switch (step.type) {
    case "open_actions":
      return <screens.PastStep state={state} step={step} />;
    case "trilemma":
      return <screens.TrilemmaStep session={session} state={state} step={step} />;
    case "contribute":
      return <screens.WriteStep session={session} step={step} themes={state.themes} />;
    case "judge":
      return <screens.JudgeStep session={session} state={state} step={step} />;
    case "discuss":
      return <screens.DiscussStep session={session} state={state} step={step} />;
    case "plan":
      return <screens.PlanStep session={session} state={state} step={step} />;
    case "pulse":
      return <screens.PulseStep session={session} state={state} step={step} />;
  }
}

interface Here {
  session: Session;
  /** Where the group is. */
  state: State;
  /** What this phone shows: the same, but for somebody who takes more time in a step the group has left. */
  shown: State;
}

/** What came too late or is not handed in, and more time for it: above whatever step the group is at. */
function LeftBehind({ session, state, shown }: Here) {
  const screens = steps.here.value;
  if (!screens) return null;
  return (
    <>
      <screens.MoreTime session={session} state={state} away={shown === state ? undefined : shown.step} />
      <screens.Missed session={session} state={shown} />
      <screens.Kept session={session} state={shown} />
    </>
  );
}

/** The step this person has stayed in, as long as it takes something; else where the group is. */
function shownIn(session: Session, state: State): State {
  const stays = session.staying.value;
  const step = stays && stays in session.late.value ? session.contents.value[stays] : undefined;
  return step ? { ...state, step: { ...step, collecting: true } } : state;
}

/** Somebody who is going through contributions needs the room on the screen more than the introduction. */
const begun = (session: Session, step: State["step"]) =>
  step.type === "judge" && session.outbox.entries.value.some((entry) => entry.step === step.id);

/** Whoever looks at what came out is not asked to choose any more. */
const told = ({ step, results }: State) => step.type !== "discuss" && step.id in results;

export function OpenSession({ session, state }: { session: Session; state: State }) {
  const shown = shownIn(session, state);
  const help = reading.here.value;
  const step = help ? help.eased(session.record.id, shown.step) : shown.step;
  const words = w();
  const screens = steps.here.value;
  // The frame of the page stays while steps change; each step's own screen starts afresh.
  return (
    <>
      <main class={`screen step-${step.type}`}>
        <Heading screen={`${step.id}/${step.round}`} above={words.stepOf(step.index + 1, step.total)}>
          {step.title}
        </Heading>
        <LeftBehind session={session} state={state} shown={shown} />
        {step.text && !begun(session, step) && !told(shown) && <p class="step-text">{step.text}</p>}
        {help && <help.AloudStep step={step} />}
        {screens && shown === state && <screens.TimeLeft state={state} />}
        {screens && <screens.Anew session={session} state={state} />}
        <Step key={`${step.id}/${step.round}`} session={session} state={{ ...shown, step }} />
      </main>
      <StatusLine session={session} state={shown} away={shown !== state} />
    </>
  );
}

function EndingScreen({ session, state }: { session: Session; state: State }) {
  const screens = steps.here.value;
  if (screens && state.phase === "closed") return <screens.ClosedScreen session={session} state={state} />;
  return (
    <main class="screen">
      <Heading screen="closing">{w().closing.title}</Heading>
      <p>{w().closing.text}</p>
      {screens ? <screens.Kept session={session} state={state} /> : <NotHere part={steps} />}
    </main>
  );
}

export function SessionScreen({ session }: { session: Session }) {
  const state = session.state.value;
  const joining = session.joining.value;
  if (joining === "untrusted") return <Trouble session={session} code="untrusted" />;
  if (session.refused.value && state?.phase !== "closed")
    return <Trouble session={session} code={session.refused.value.code} />;
  if (!state) return <Trouble session={session} code="opening" />;
  if (state.phase === "open" && typeof joining === "object")
    return <Trouble session={session} code={joining.code} />;
  return (
    <Least.Provider value={state.thresholds.score}>
      {state.phase === "open" ? (
        <OpenSession session={session} state={state} />
      ) : (
        <EndingScreen session={session} state={state} />
      )}
    </Least.Provider>
  );
}
