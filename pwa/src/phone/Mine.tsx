// What this phone has handed in: each to be edited or taken back, and how far it has come.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { ContributionBody } from "../api/phone.ts";
import type { StepContent, Theme } from "../api/types.ts";
import type { ContributionEntry } from "../session/entry.ts";
import type { Session } from "../session/session.ts";
import { lengthOf, readWriteDraft, saveEdit, tidy } from "../session/writing.ts";
import { announce } from "../ui/Announcer.tsx";
import { Counter } from "./Counter.tsx";
import type { Finding } from "./hint/hint.ts";
import { lookOver, SendHint } from "./SendHint.tsx";
import { explain, w } from "./step-i18n.ts";
import { Themes } from "./Themes.tsx";

type Step = Extract<StepContent, { type: "contribute" }>;
interface Props {
  session: Session;
  step: Step;
  themes: readonly Theme[];
  held: ContributionEntry[];
}

export function Mine({ session, step, themes, held }: Props) {
  const words = w().write;
  const taken = useSignal<ContributionBody | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const edits = readWriteDraft(session, step.id).edits;
  // The one thing that a small group writes is the group's, and the heading says what it is.
  const group = step.kinds.length === 1 && step.max_each === 1 ? step.kinds[0] : undefined;

  function withdraw(entry: ContributionEntry): void {
    taken.value = entry.want;
    session.outbox.edit(step.id, entry.at, null);
    announce(words.withdrawn);
    setTimeout(() => undo.current?.focus());
  }
  function putBack(): void {
    if (taken.value) session.outbox.contribute(step.id, taken.value);
    taken.value = null;
    setTimeout(() => title.current?.focus());
  }

  if (held.length === 0 && !taken.value) return null;
  return (
    <section class="stack">
      <div>
        <h2 ref={title} tabIndex={-1}>
          {group ? group.label : words.mine}
        </h2>
        {!group && <p class="hint">{words.mineHint}</p>}
      </div>
      {taken.value && (
        <p class="notice row">
          <span class="grow">{words.withdrawn}</span>
          <button ref={undo} type="button" onClick={putBack}>
            {w().undo}
          </button>
        </p>
      )}
      <ul role="list" class="stack">
        {held.map((entry) => (
          <li key={entry.at} class="card stack-2">
            {edits[entry.at] !== undefined && step.collecting ? (
              <EditForm
                session={session}
                step={step}
                themes={themes}
                entry={entry}
                text={edits[entry.at] ?? ""}
              />
            ) : (
              <Handed
                session={session}
                step={step}
                themes={themes}
                entry={entry}
                onWithdraw={() => withdraw(entry)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  session: Session;
  step: Step;
  themes: readonly Theme[];
  entry: ContributionEntry;
}

function Handed({ session, step, themes, entry, onWithdraw }: EntryProps & { onWithdraw: () => void }) {
  const words = w();
  const body = entry.want ?? entry.accepted;
  if (!body) return null;
  const label = step.kinds.find(({ id }) => id === body.kind)?.label;
  const theme = themes.find(({ id }) => id === body.theme)?.label;
  const refused = entry.status === "refused";
  const stuck = session.outbox.stuck.value;
  return (
    <>
      {step.kinds.length > 1 && (
        <p class="row">
          <span class={`kind kind-${body.kind}`}>{label}</span>
          {theme && <span class="hint">{theme}</span>}
        </p>
      )}
      <p class="prose">{body.text}</p>
      <p class={refused ? "error" : "hint"}>
        {refused && `${words.status.refused}. ${explain(entry.code ?? "other")}`}
        {entry.status === "sent" && `✓ ${words.status.handedIn}`}
        {!refused && entry.status !== "sent" && (stuck ? words.status.waiting : words.status.sending)}
      </p>
      {step.collecting && (
        <div class="row">
          <button type="button" onClick={() => saveEdit(session, step.id, entry.at, body.text)}>
            {words.write.edit}
          </button>
          {refused && (
            <button type="button" onClick={() => session.outbox.edit(step.id, entry.at, entry.want)}>
              {words.write.retry}
            </button>
          )}
          {refused ? (
            <button type="button" onClick={() => session.outbox.dismiss(step.id, entry.at)}>
              {words.write.discard}
            </button>
          ) : (
            <button type="button" onClick={onWithdraw}>
              {words.write.withdraw}
            </button>
          )}
        </div>
      )}
    </>
  );
}

function EditForm({ session, step, themes, entry, text }: EntryProps & { text: string }) {
  const words = w().write;
  const problem = useSignal("");
  const asked = useSignal<Finding[]>([]);
  const before = entry.want ?? entry.accepted;
  const theme = useSignal(before?.theme);
  const id = `edit-${entry.at}`;
  const end = () => saveEdit(session, step.id, entry.at, undefined);
  function send(): void {
    const { accepted, status } = entry;
    const changed = tidy(text) !== accepted?.text || theme.value !== accepted?.theme;
    if (before && (changed || status !== "sent"))
      session.outbox.edit(step.id, entry.at, { kind: before.kind, theme: theme.value, text: tidy(text) });
    end();
  }
  function save(event: Event): void {
    event.preventDefault();
    const length = lengthOf(text);
    if (length === 0) problem.value = words.empty;
    else if (length > step.max_length) problem.value = words.tooMany(length - step.max_length);
    else {
      asked.value = before && tidy(text) !== before.text ? lookOver(text, before.kind) : [];
      if (asked.value.length === 0) send();
      return;
    }
    announce(problem.value);
  }
  return (
    <form class="stack-2" onSubmit={save} noValidate>
      <label for={id}>{words.yours}</label>
      <textarea
        id={id}
        rows={4}
        value={text}
        aria-invalid={problem.value !== ""}
        aria-describedby={`${id}-notes`}
        ref={(field) => {
          if (field && !field.dataset.shown) {
            field.dataset.shown = "true";
            field.focus();
          }
        }}
        onInput={(event) => {
          problem.value = "";
          asked.value = [];
          saveEdit(session, step.id, entry.at, event.currentTarget.value);
        }}
      />
      <div id={`${id}-notes`}>
        {problem.value ? (
          <p class="error">{problem.value}</p>
        ) : (
          <Counter text={text} most={step.max_length} />
        )}
      </div>
      <Themes
        themes={themes}
        chosen={theme.value}
        onChoose={(chosen) => {
          theme.value = chosen;
        }}
      />
      {asked.value.length > 0 ? (
        <SendHint
          found={asked.value}
          onSend={send}
          onChange={() => {
            asked.value = [];
            document.getElementById(id)?.focus();
          }}
        />
      ) : (
        <div class="row">
          <button type="submit" class="primary">
            {words.save}
          </button>
          <button type="button" onClick={end}>
            {words.cancel}
          </button>
        </div>
      )}
    </form>
  );
}
