// The line at the foot: where what I did is now (on this phone, on its way, handed in), and how many are here.
import { useEffect, useRef } from "preact/hooks";
import type { State } from "../api/types.ts";
import { extraLine } from "../session/headcount.ts";
import type { Session } from "../session/session.ts";
import { readWriteDraft } from "../session/writing.ts";
import { announce } from "../ui/Announcer.tsx";
import { w } from "./i18n.ts";

export type Standing =
  | "nothing"
  | "ready"
  | "saved"
  | "sending"
  | "handedIn"
  | "waiting"
  | "offline"
  | "refused";

const MARKS: Record<Standing, string> = {
  nothing: "",
  ready: "○",
  saved: "●",
  sending: "●",
  handedIn: "✓",
  waiting: "↻",
  offline: "↻",
  refused: "!",
};
/** Worth saying to somebody who does not look. */
const TOLD: Standing[] = ["handedIn", "waiting", "offline", "refused"];

const TAKES = ["trilemma", "contribute", "judge", "plan", "pulse"];

/** How things stand with what this phone did in the current step. */
export function standingOf(session: Session, state: State): Standing {
  const entries = session.outbox.entries.value;
  const here = entries.filter(({ step }) => step === state.step.id);
  const offline = session.connection.value === "unreachable";
  if (session.outbox.pending.value > 0) {
    if (session.outbox.stuck.value || offline) return "waiting";
    return here.some(({ status }) => status === "sending") ? "sending" : "saved";
  }
  if (offline) return "offline";
  if (here.some(({ status }) => status === "refused")) return "refused";
  // What is being written counts before what went before: nobody should leave it, thinking that it is handed in.
  if (Object.keys(readWriteDraft(session, state.step.id).texts).length > 0) return "saved";
  if (here.some(({ status }) => status === "sent")) return "handedIn";
  return state.step.collecting ? "ready" : "nothing";
}

interface Props {
  session: Session;
  state: State;
  /** The group is elsewhere, so how many have handed in here is not known. */
  away: boolean;
}

export function StatusLine({ session, state, away }: Props) {
  const standing = standingOf(session, state);
  const words = w();
  const told = useRef<Standing>(standing);
  useEffect(() => {
    if (standing !== told.current && TOLD.includes(standing)) announce(words.status[standing]);
    if (standing !== "sending" && standing !== "saved") told.current = standing;
  }, [standing, words]);
  const { step, joined } = state;
  // The server counts once a second; this phone's own it knows at once.
  const handedIn = Math.max(step.handed_in, standing === "handedIn" ? 1 : 0);
  const count = () => {
    if (step.type === "contribute") return words.contributed(handedIn);
    return TAKES.includes(step.type) ? words.handedIn(handedIn, joined) : words.joined(joined);
  };
  // The first step's own card says how many are here.
  const extra = step.type === "frame" ? null : extraLine(state, words);
  if (step.type === "frame" && standing === "nothing") return null;
  return (
    <footer class={`status status-${standing}`}>
      {standing !== "nothing" && (
        <p class="standing" data-testid="standing" data-standing={standing}>
          <span class="mark" aria-hidden="true">
            {MARKS[standing]}
          </span>{" "}
          {words.status[standing]}
        </p>
      )}
      {/* Old counts would mislead; the wall has the new ones. */}
      {!away && !session.following.value && <p class="count">{count()}</p>}
      {extra && <p class="count">{extra}</p>}
    </footer>
  );
}
