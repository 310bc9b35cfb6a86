// "Your draft is kept": what was not handed in before the leader moved on, and what can be done with it.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { State } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { discard, handInLate, type Unsent, unsent } from "../session/unsent.ts";
import { announce } from "../ui/Announcer.tsx";
import { copyText } from "./copy.ts";
import { explain, w } from "./step-i18n.ts";

export function Kept({ session, state }: { session: Session; state: State }) {
  const drafts = unsent(session, state);
  /** The step in which it opened: it stays open when the grace ends, and is out of the way in the next step. */
  const opened = useRef("");
  if (drafts.length === 0) return null;
  const words = w().kept;
  const grace = drafts.some(({ step }) => step in session.late.value);
  if (grace) opened.current = state.step.id;
  // Whoever thought that it was handed in has to see that it is not.
  const begun = session.outbox.entries.value.some(({ step }) => step === state.step.id);
  const open =
    (opened.current === state.step.id && !begun) ||
    state.phase !== "open" ||
    drafts.some((one) => one.refused);
  return (
    <details key={state.step.id} class="notice fold kept" open={open}>
      <summary>{words.title}</summary>
      <div class="fold-body">
        <p>{grace ? words.grace : words.late}</p>
        {drafts.map((draft) => (
          <KeptDraft key={draft.key} session={session} draft={draft} />
        ))}
      </div>
    </details>
  );
}

function KeptDraft({ session, draft }: { session: Session; draft: Unsent }) {
  const words = w();
  const copied = useSignal("");
  const content = session.contents.value[draft.step];
  const kinds = content?.type === "contribute" ? content.kinds : [];
  const entry = session.outbox.entries.value.find(({ step, at }) => step === draft.step && at === draft.at);
  async function copy(): Promise<void> {
    copied.value = (await copyText(draft.text)) ? words.kept.copied : words.kept.notCopied;
    announce(copied.value);
  }
  return (
    <article class="kept-draft stack-2">
      <p class={`kind kind-${draft.kind}`}>{kinds.find(({ id }) => id === draft.kind)?.label}</p>
      <p class="prose clamp">{draft.text}</p>
      {draft.refused && entry?.code && <p class="error">{explain(entry.code)}</p>}
      {copied.value && <p class="hint">{copied.value}</p>}
      <div class="row">
        {draft.step in session.late.value && (
          <button type="button" class="primary" onClick={() => handInLate(session, draft)}>
            {words.kept.handIn}
          </button>
        )}
        {!(draft.step in session.late.value) && (
          <button type="button" onClick={copy}>
            {words.kept.copy}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            discard(session, draft);
            announce(words.kept.discarded);
          }}
        >
          {words.kept.discard}
        </button>
      </div>
    </article>
  );
}
