// What was written but is not handed in, in steps the group has left: found, handed in late, or discarded.
import type { ContributionBody } from "../api/phone.ts";
import type { Kind, State } from "../api/types.ts";
import type { ContributionEntry } from "./entry.ts";
import type { Session } from "./session.ts";
import { readWriteDraft, saveEdit, saveText, tidy } from "./writing.ts";

/** `at`: the ticket it was to replace the content of, if any. */
export interface Unsent extends ContributionBody {
  key: string;
  step: string;
  at: number | null;
  refused: boolean;
}

const contributionsOf = (session: Session, step: string) =>
  session.outbox.entries.value.filter(
    (entry): entry is ContributionEntry => entry.type === "contribution" && entry.step === step,
  );

function unsentIn(session: Session, step: string): Unsent[] {
  const draft = readWriteDraft(session, step);
  const entries = contributionsOf(session, step);
  const texts = Object.entries(draft.texts).map(([kind, text]) => {
    const theme = draft.themes?.[kind as Kind];
    return { kind: kind as Kind, theme, text, at: null };
  });
  const edits = Object.entries(draft.edits).flatMap(([at, text]) => {
    const held = entries.find((entry) => entry.at === Number(at));
    const body = held?.want ?? held?.accepted;
    return body && tidy(text) !== body.text ? [{ ...body, text, at: Number(at) }] : [];
  });
  const refused = entries.flatMap(({ status, want, at }) =>
    status === "refused" && want && !edits.some((edit) => edit.at === at) ? [{ ...want, at }] : [],
  );
  return [
    ...[...texts, ...edits].map((one) => ({ ...one, refused: false })),
    ...refused.map((one) => ({ ...one, refused: true })),
  ]
    .filter(({ text }) => tidy(text))
    .map((one) => ({ ...one, step, key: `${step}/${one.at ?? one.kind}` }));
}

/** Everything unsent, except in a step that is open now: its own screen shows that. */
export const unsent = (session: Session, state: State): Unsent[] =>
  state.steps
    .filter(
      ({ id, type }) =>
        (type === "contribute" || type === "discuss") && !(id === state.step.id && state.step.collecting),
    )
    .flatMap(({ id }) => unsentIn(session, id));

export function handInLate(session: Session, { step, at, kind, theme, text }: Unsent): void {
  const body = { kind, theme, text: tidy(text) };
  if (at !== null) session.outbox.edit(step, at, body);
  else if (session.outbox.contribute(step, body) === undefined) return;
  clearDraft(session, { step, at, kind });
}

export function discard(session: Session, one: Unsent): void {
  if (one.refused && one.at !== null) session.outbox.dismiss(one.step, one.at);
  else clearDraft(session, one);
}

function clearDraft(
  session: Session,
  { step, at, kind }: { step: string; at: number | null; kind: Kind },
): void {
  if (at === null) saveText(session, step, kind, "");
  else saveEdit(session, step, at, undefined);
}
