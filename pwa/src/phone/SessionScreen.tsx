// In a session: one screen for the step the group is at, and what to do when it cannot be shown.
import { useEffect } from "preact/hooks";
import type { State } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { ClosedScreen } from "./ClosedScreen.tsx";
import { DiscussStep } from "./DiscussStep.tsx";
import { FrameStep } from "./FrameStep.tsx";
import { Heading } from "./Heading.tsx";
import { w } from "./i18n.ts";
import { JudgeStep } from "./JudgeStep.tsx";
import { Kept } from "./Kept.tsx";
import { Missed } from "./Missed.tsx";
import { PlanStep } from "./PlanStep.tsx";
import { PulseStep } from "./PulseStep.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { TrilemmaStep } from "./TrilemmaStep.tsx";
import { Trouble } from "./Trouble.tsx";
import { WriteStep } from "./WriteStep.tsx";

function Step({ session, state }: { session: Session; state: State }) {
  const { step } = state;
  switch (step.type) {
    case "frame":
      return <FrameStep session={session} state={state} />;
    case "trilemma":
      return <TrilemmaStep session={session} state={state} step={step} />;
    case "contribute":
      return <WriteStep session={session} step={step} />;
    case "judge":
      return <JudgeStep session={session} state={state} step={step} />;
    case "discuss":
      return <DiscussStep session={session} state={state} step={step} />;
    case "plan":
      return <PlanStep session={session} state={state} step={step} />;
    case "pulse":
      return <PulseStep session={session} state={state} step={step} />;
  }
}

/** Somebody who is going through contributions needs the room on the screen more than the introduction. */
const begun = (session: Session, step: State["step"]) =>
  step.type === "judge" && session.outbox.entries.value.some((entry) => entry.step === step.id);

function OpenSession({ session, state }: { session: Session; state: State }) {
  const { step } = state;
  const words = w();
  // The frame of the page stays while steps change; each step's own screen starts afresh.
  return (
    <>
      <main class={`screen step-${step.type}`}>
        <Heading screen={step.id} above={words.stepOf(step.index + 1, step.total)}>
          {step.title}
        </Heading>
        <Missed session={session} state={state} />
        <Kept session={session} state={state} />
        {step.text && !begun(session, step) && <p class="step-text">{step.text}</p>}
        <Step key={step.id} session={session} state={state} />
      </main>
      <StatusLine session={session} state={state} />
    </>
  );
}

export function SessionScreen({ session }: { session: Session }) {
  useEffect(() => () => session.stop(), [session]);
  const state = session.state.value;
  const joining = session.joining.value;
  if (joining === "untrusted") return <Trouble session={session} code="untrusted" />;
  if (session.refused.value && state?.phase !== "closed")
    return <Trouble session={session} code={session.refused.value.code} />;
  if (!state) return <Trouble session={session} code="opening" />;
  if (state.phase === "closed") return <ClosedScreen session={session} state={state} />;
  if (state.phase === "closing")
    return (
      <main class="screen">
        <Heading screen="closing">{w().closing.title}</Heading>
        <p>{w().closing.text}</p>
        <Kept session={session} state={state} />
      </main>
    );
  if (typeof joining === "object") return <Trouble session={session} code={joining.code} />;
  return <OpenSession session={session} state={state} />;
}
