// What the room is doing now and what the leader does about it; the focus comes here when the step changes.
import { useEffect, useRef } from "preact/hooks";
import type { LeaderView, StepType } from "../api/types.ts";
import { Everyone } from "./Everyone.tsx";
import { steers } from "./guards.ts";
import { byLink } from "./identity.ts";
import { MoreMoves } from "./MoreMoves.tsx";
import { OwnNotes } from "./OwnNotes.tsx";
import { Closed } from "./panels/Closed.tsx";
import { Decide } from "./panels/Decide.tsx";
import { Discuss } from "./panels/Discuss.tsx";
import { Frame } from "./panels/Frame.tsx";
import { Judge } from "./panels/Judge.tsx";
import { Past } from "./panels/Past.tsx";
import { PlanStep } from "./panels/PlanStep.tsx";
import { Pulse } from "./panels/Pulse.tsx";
import { Trilemma } from "./panels/Trilemma.tsx";
import { Write } from "./panels/Write.tsx";
import { StillComing } from "./StillComing.tsx";
import { TimerBar } from "./TimerBar.tsx";
import { w } from "./words.ts";

function Panel({ view }: { view: LeaderView }) {
  const { content } = view;
  switch (content.type) {
    case "frame":
      return <Frame view={view} />;
    case "open_actions":
      return <Past view={view} content={content} />;
    case "trilemma":
      return <Trilemma view={view} content={content} />;
    case "contribute":
      return <Write view={view} content={content} />;
    case "judge":
      return <Judge view={view} content={content} />;
    case "discuss":
      return <Discuss view={view} content={content} />;
    case "plan":
      return <PlanStep view={view} content={content} />;
    case "pulse":
      return <Pulse view={view} content={content} />;
  }
}

/** One line on what to do now: while people hand in, and once it is over. */
function hint(view: LeaderView): string {
  const { type, collecting, waiting, id } = view.content;
  const texts = w().hints[type];
  if (waiting?.step === id) return w().awaited.wait;
  return collecting || type === "frame" || type === "discuss" || type === "open_actions"
    ? texts.now
    : texts.after;
}

/** A small group is told so before it writes; afterwards it would only worry people. */
const BEFORE_WRITING: readonly StepType[] = ["frame", "trilemma", "contribute"];

const FIELDS = "input, textarea, select";

export function StepPanel({ view }: { view: LeaderView }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { content } = view;
  const over = view.phase !== "open";
  const title = over ? w().closed.title : content.title;
  const screen = over ? "over" : content.id;
  const before = useRef("");
  useEffect(() => {
    document.title = `${title} – ${view.title}`;
  }, [title, view.title]);
  useEffect(() => {
    const first = before.current === "";
    before.current = screen;
    if (!first) scrollTo({ top: 0 });
    if (!document.activeElement?.matches(FIELDS)) heading.current?.focus({ preventScroll: true });
  }, [screen]);
  return (
    <main class="panel">
      <header class="panel-head">
        {!over && <p class="hint panel-place">{w().steps.place(content.index + 1, content.total)}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {!over && (
          <p class="now">
            <strong>{w().hints.label}</strong> {hint(view)}
          </p>
        )}
        {!over && (
          <div class="panel-tools">
            <OwnNotes key={content.id} view={view} />
            {steers(view, byLink.value?.id ?? null) && <TimerBar view={view} />}
          </div>
        )}
        {!over && <Everyone view={view} />}
        {!over && <StillComing view={view} />}
        {!over &&
          view.small_group &&
          (view.joined > 0 || content.type === "frame") &&
          BEFORE_WRITING.includes(content.type) && <p class="notice">{w().live.small}</p>}
      </header>
      {over ? <Closed view={view} /> : <Panel key={content.id} view={view} />}
      {!over && content.type !== "plan" && <Decide view={view} />}
      {!over && <MoreMoves view={view} />}
    </main>
  );
}
