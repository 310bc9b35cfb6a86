// Says that the leader has started the step anew, until this phone has answered again.
import type { State } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { w } from "./step-i18n.ts";

export function Anew({ session, state }: { session: Session; state: State }) {
  const { id, round, collecting } = state.step;
  const answered = session.outbox.entries.value.some(({ step }) => step === id);
  return round > 0 && collecting && !answered ? <p class="notice">{w().anew}</p> : null;
}
