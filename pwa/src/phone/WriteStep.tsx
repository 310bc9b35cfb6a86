// Writing: choose a kind, write, hand in; what was handed in can be edited or taken back.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Kind, StepContent, Theme } from "../api/types.ts";
import type { ContributionEntry } from "../session/entry.ts";
import type { Session } from "../session/session.ts";
import { lengthOf, readWriteDraft, saveText, saveTheme, tidy, type WriteDraft } from "../session/writing.ts";
import { announce } from "../ui/Announcer.tsx";
import { Counter } from "./Counter.tsx";
import type { Finding } from "./hint/hint.ts";
import { Mine } from "./Mine.tsx";
import { reading } from "./parts.ts";
import { lookOver, SendHint } from "./SendHint.tsx";
import { w } from "./step-i18n.ts";
import { Themes } from "./Themes.tsx";

interface Props {
  session: Session;
  step: Extract<StepContent, { type: "contribute" }>;
  themes: readonly Theme[];
}

/** What this phone has handed in or wants to, without what is being taken back. */
const heldIn = (session: Session, step: string) =>
  session.outbox.entries.value.filter(
    (entry): entry is ContributionEntry =>
      entry.type === "contribution" &&
      entry.step === step &&
      (entry.want !== null || entry.status === "refused"),
  );

export function WriteStep({ session, step, themes }: Props) {
  const draft = readWriteDraft(session, step.id);
  const held = heldIn(session, step.id);
  const kind = step.kinds.find(({ id }) => id === draft.kind) ?? step.kinds[0];
  if (!kind) return null;
  const used = (id: Kind) => held.filter(({ want, accepted }) => (want ?? accepted)?.kind === id).length;
  // One thing to write (a group's note): once it is handed in, what was handed in says all.
  const alone = step.kinds.length === 1 && step.max_each === 1;
  return (
    <div class="stack">
      {step.collecting && (
        <>
          {step.reopened && <p class="notice">{w().write.reopened}</p>}
          {step.kinds.length > 1 && (
            <fieldset class="segments">
              <legend class="visually-hidden">{w().write.kinds}</legend>
              {step.kinds.map(({ id, label }) => (
                <label key={id} class={`segment kind-${id}`}>
                  <input
                    type="radio"
                    name="kind"
                    checked={id === kind.id}
                    onChange={() => session.drafts.save(step.id, { ...draft, kind: id })}
                  />
                  <span>{label}</span>
                  {draft.texts[id] && id !== kind.id && <span aria-hidden="true"> ●</span>}
                </label>
              ))}
            </fieldset>
          )}
          {!(alone && used(kind.id) > 0) && (
            <WriteForm
              key={kind.id}
              session={session}
              step={step}
              themes={themes}
              kind={kind}
              used={used(kind.id)}
            />
          )}
        </>
      )}
      <Mine session={session} step={step} themes={themes} held={held} />
    </div>
  );
}

interface FormProps extends Props {
  kind: Props["step"]["kinds"][number];
  used: number;
}

function WriteForm({ session, step, themes, kind, used }: FormProps) {
  const words = w().write;
  const draft = readWriteDraft(session, step.id);
  const text = draft.texts[kind.id] ?? "";
  const theme = draft.themes?.[kind.id];
  const asked = useSignal<Finding[]>([]);
  const readText = () => session.drafts.read<WriteDraft>(step.id)?.texts?.[kind.id] ?? "";
  const help = reading.here.value;
  const problem = useSignal("");
  const button = useRef<HTMLButtonElement>(null);
  const full = useRef<HTMLParagraphElement>(null);

  function send(): void {
    const back = asked.value.length > 0;
    asked.value = [];
    if (session.outbox.contribute(step.id, { kind: kind.id, theme, text: tidy(text) }) === undefined) return;
    saveText(session, step.id, kind.id, "");
    saveTheme(session, step.id, kind.id, undefined);
    setTimeout(() => (full.current ?? (back ? button.current : null))?.focus());
  }
  function handIn(event: Event): void {
    event.preventDefault();
    const length = lengthOf(text);
    if (length === 0) problem.value = words.empty;
    else if (length > step.max_length) problem.value = words.tooMany(length - step.max_length);
    else {
      asked.value = lookOver(text, kind.id);
      if (asked.value.length === 0) send();
      return;
    }
    announce(problem.value);
    document.getElementById("text")?.focus();
  }

  if (used >= step.max_each)
    return (
      <p ref={full} tabIndex={-1} class="notice">
        {words.full}
        {text && <span class="prose"> {text}</span>}
      </p>
    );
  return (
    <form class="stack-2" onSubmit={handIn} noValidate>
      <label for="text" class="prompt">
        {kind.prompt}
      </label>
      <textarea
        id="text"
        rows={5}
        value={text}
        placeholder={words.placeholder}
        aria-invalid={problem.value !== ""}
        aria-describedby="text-notes"
        onInput={(event) => {
          problem.value = "";
          asked.value = [];
          saveText(session, step.id, kind.id, event.currentTarget.value);
        }}
      />
      <div id="text-notes" class="notes">
        {problem.value ? (
          <p class="error">{problem.value}</p>
        ) : (
          <Counter text={text} most={step.max_length} />
        )}
        <p class="hint">{words.left(used, step.max_each)}</p>
      </div>
      {help && (
        <help.Dictate
          language={session.state.value?.language ?? "en"}
          onText={(said) => {
            const before = readText();
            saveText(session, step.id, kind.id, before ? `${before.trimEnd()} ${said}` : said);
          }}
        />
      )}
      <Themes themes={themes} chosen={theme} onChoose={(id) => saveTheme(session, step.id, kind.id, id)} />
      {asked.value.length > 0 ? (
        <SendHint
          found={asked.value}
          onSend={send}
          onChange={() => {
            asked.value = [];
            document.getElementById("text")?.focus();
          }}
        />
      ) : (
        <button ref={button} type="submit" class="primary wide">
          {words.handIn}
        </button>
      )}
    </form>
  );
}
