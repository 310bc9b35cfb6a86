// For the leader's eyes: a hint for the step, and what she has noted for herself. Closed until she opens it.
import { useEffect } from "preact/hooks";
import type { LeaderView } from "../api/types.ts";
import { byLink } from "./identity.ts";
import { loadNotes, noteState, notes, writeNote } from "./notes.ts";
import { w } from "./words.ts";

function Notes({ view }: { view: LeaderView }) {
  const words = w().notes;
  const { session_id, step } = view;
  useEffect(() => void loadNotes(session_id), [session_id]);
  return (
    <div class="field">
      <label for="own-notes">{words.field}</label>
      <textarea
        id="own-notes"
        rows={3}
        maxLength={4000}
        value={notes.value[step] ?? ""}
        aria-describedby="own-notes-only"
        onInput={(event) => writeNote(session_id, step, event.currentTarget.value)}
      />
      <p id="own-notes-only" class="hint">
        {words.only} {noteState.value === "saved" && words.saved}
        {noteState.value === "failed" && words.kept}
      </p>
    </div>
  );
}

export function OwnNotes({ view }: { view: LeaderView }) {
  const words = w().notes;
  const hint = view.steps.find(({ id }) => id === view.step)?.hint;
  const own = byLink.value === null;
  if (!hint && !own) return null;
  return (
    <details class="own-notes">
      <summary>{own ? words.summary : words.hint}</summary>
      <div class="stack">
        {hint && <p>{hint}</p>}
        {own && <Notes view={view} />}
      </div>
    </details>
  );
}
