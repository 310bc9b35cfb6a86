// A small group's note: one phone writes it for the group, as anonymously as anything else.
import type { StepContent } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { w } from "./step-i18n.ts";
import { WriteStep } from "./WriteStep.tsx";

type Discuss = Extract<StepContent, { type: "discuss" }>;
type Writing = Extract<StepContent, { type: "contribute" }>;

/** A talk as a writing step with one kind and one thing to write: the same screen, drafts and tickets serve it. */
const asWriting = (step: Discuss): Writing =>
  ({
    ...step,
    type: "contribute",
    kinds: [{ id: "note", label: w().groups.label, prompt: w().groups.one }],
    max_each: 1,
  }) as unknown as Writing;

export function GroupNote({ session, step }: { session: Session; step: Discuss }) {
  const held = session.outbox.entries.value.some((entry) => entry.step === step.id);
  return step.collecting || held ? <WriteStep session={session} step={asWriting(step)} themes={[]} /> : null;
}

/** All groups' notes, once the leader has shown them. */
export function GroupNotes({
  notes,
  lang,
}: {
  notes: { id: string; text: string }[];
  lang?: string | undefined;
}) {
  if (notes.length === 0) return <p class="hint">{w().groups.none}</p>;
  return (
    <ul class="prompts" lang={lang}>
      {notes.map(({ id, text }) => (
        <li key={id} class="prose">
          {text}
        </li>
      ))}
    </ul>
  );
}
