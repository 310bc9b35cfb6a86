// Of an action that has a due date: a file for a calendar, and the address of somebody who wants to be reminded.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { LivingAction } from "../api/types.ts";
import * as api from "./api.ts";
import { problemText } from "./problems.ts";
import { say, trouble } from "./toast.ts";
import { keyOf } from "./unit-actions.ts";
import { w } from "./words.ts";

const A_WHILE_MS = 1500;

async function attempt(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    trouble(problemText(error));
  }
}

const download = ({ session_id, id, due }: LivingAction) =>
  attempt(async () => {
    const address = URL.createObjectURL(await api.calendarFile(session_id, id));
    Object.assign(document.createElement("a"), { href: address, download: `innspill-${due}.ics` }).click();
    setTimeout(() => URL.revokeObjectURL(address), A_WHILE_MS);
  });

function Address({ action }: { action: LivingAction }) {
  const words = w().reminding;
  const { session_id, id } = action;
  const name = keyOf(action).replace("/", "-");
  const kept = useSignal<string | null>(null);
  const asked = useSignal(false);
  const missing = useSignal(false);
  const wrong = useSignal(false);
  const email = useRef<HTMLInputElement>(null);
  const agreed = useRef<HTMLInputElement>(null);
  const read = () =>
    attempt(async () => {
      kept.value = (await api.reminder(session_id, id)).email;
      asked.value = true;
    });
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    wrong.value = !(email.current?.value && email.current.validity.valid);
    missing.value = !agreed.current?.checked;
    if (wrong.value || missing.value) {
      (wrong.value ? email : agreed).current?.focus();
      return;
    }
    await attempt(async () => {
      await api.saveReminder(session_id, id, email.current?.value ?? "");
      await read();
      say(w().reminding.saved);
    });
  }
  const forget = () =>
    attempt(async () => {
      await api.forgetReminder(session_id, id);
      kept.value = null;
      say(w().reminding.forgotten);
    });
  return (
    <details class="reminding" onToggle={(event) => event.currentTarget.open && !asked.value && void read()}>
      <summary>
        {words.open}
        <span class="visually-hidden">: {action.title}</span>
      </summary>
      {asked.value && kept.value && (
        <div class="row">
          <span>{words.reminds(kept.value)}</span>
          <button type="button" onClick={() => void forget()}>
            {words.forget}
          </button>
        </div>
      )}
      {asked.value && !kept.value && (
        <form class="stack" onSubmit={(event) => void save(event)} noValidate>
          <p class="hint">{words.about}</p>
          <div class="field">
            <label for={`mail-${name}`}>{words.email}</label>
            <input
              id={`mail-${name}`}
              ref={email}
              type="email"
              autocomplete="off"
              autocapitalize="off"
              aria-invalid={wrong.value}
              aria-describedby={wrong.value ? `wrong-${name}` : undefined}
            />
            {wrong.value && (
              <p id={`wrong-${name}`} class="error">
                {words.wrong}
              </p>
            )}
          </div>
          <label class="check">
            <input
              ref={agreed}
              type="checkbox"
              aria-invalid={missing.value}
              aria-describedby={missing.value ? `agreed-${name}` : undefined}
            />{" "}
            {words.agreed}
          </label>
          {missing.value && (
            <p id={`agreed-${name}`} class="error">
              {words.notAgreed}
            </p>
          )}
          <p>
            <button type="submit">{words.save}</button>
          </p>
        </form>
      )}
    </details>
  );
}

export function Reminding({ action }: { action: LivingAction }) {
  const words = w().reminding;
  return (
    <>
      <p>
        <button type="button" onClick={() => void download(action)}>
          {words.calendar}
          <span class="visually-hidden">: {action.title}</span>
        </button>
      </p>
      <Address action={action} />
    </>
  );
}
