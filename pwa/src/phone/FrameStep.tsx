// The first step: you are in, and this is what the session is about.
import type { State } from "../api/types.ts";
import { extraLine } from "../session/headcount.ts";
import type { Session } from "../session/session.ts";
import { w } from "./i18n.ts";

export function FrameStep({ session, state }: { session: Session; state: State }) {
  const words = w();
  const joining = session.joining.value;
  const ready = joining === "ready";
  // The server counts once a second; this phone knows at once that it is in.
  const joined = Math.max(state.joined, ready ? 1 : 0);
  const { expected } = state;
  const count =
    extraLine(state, words) ??
    (expected === null || joined > expected ? words.joined(joined) : words.joinedOf(joined, expected));
  return (
    <div class="stack">
      <section class="card welcome">
        <p class="in">
          <span aria-hidden="true">{ready ? "✓" : "…"}</span>{" "}
          {ready ? words.youAreIn : joining === "crowded" ? words.crowded : words.joining}
        </p>
        <p class="hint">{count}</p>
      </section>
      <p class="hint">{words.waitForLeader}</p>
    </div>
  );
}
