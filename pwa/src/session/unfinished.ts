// Whether somebody has something left to do in a step.
import type { Judgement, StepContent } from "../api/types.ts";
import { saysFinished } from "./entry.ts";
import type { Session } from "./session.ts";

type Kept = Pick<Session, "drafts" | "outbox" | "lists">;

export function unfinished({ drafts, outbox, lists }: Kept, step: StepContent): boolean {
  const handedIn = outbox.entries.value.filter((entry) => entry.step === step.id);
  if (handedIn.some((entry) => entry.type === "ballot" && saysFinished(entry))) return false;
  switch (step.type) {
    case "contribute":
      return true;
    case "judge": {
      const answers = drafts.of<{ answers: Record<string, Judgement> }>(step.id).value?.answers ?? {};
      const listed = lists.all.value[step.id]?.contributions ?? [];
      return listed.some(({ id }) => answers[id] === undefined);
    }
    case "pulse": {
      const answers = drafts.of<Record<string, Judgement>>(step.id).value ?? {};
      return step.items.some(({ id }) => answers[id] === undefined);
    }
    default:
      return handedIn.length === 0;
  }
}
