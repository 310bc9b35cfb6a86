// Says that the leader has started the step anew, until this phone has answered again.
import { useEffect } from "preact/hooks";
import type { State } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { announce } from "../ui/Announcer.tsx";
import { w } from "./step-i18n.ts";

export function Anew({ session, state }: { session: Session; state: State }) {
  const { id, round, collecting } = state.step;
  const answered = session.outbox.entries.value.some(({ step }) => step === id);
  const said = round > 0 && collecting && !answered ? w().anew : "";
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
  return said ? <p class="notice">{said}</p> : null;
}
