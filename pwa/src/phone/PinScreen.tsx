// The way in for those who did not scan: type the PIN or paste the link.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { announce } from "../ui/Announcer.tsx";
import { fingerprintIn } from "../ui/pin.ts";
import { crowded, followPin, type Place, resume } from "./app.ts";
import { Heading } from "./Heading.tsx";
import { explain, w } from "./i18n.ts";
import { steps } from "./parts.ts";
import { pinIn } from "./pin.ts";
import { newVersion, startNewVersion } from "./update.ts";

const say = (code: string) =>
  code === "incomplete"
    ? w().pin.incomplete
    : code === "unreachable"
      ? w().problem.unreachable
      : explain(code);

export function PinScreen({ place }: { place: Extract<Place, { at: "pin" }> }) {
  const text = useSignal(place.pin);
  const problem = useSignal(place.problem);
  const looking = useSignal(place.sent ?? false);
  const words = w().pin;
  const here = steps.here.value;

  async function submit(event?: Event): Promise<void> {
    event?.preventDefault();
    const pin = pinIn(text.value);
    looking.value = pin !== null;
    problem.value = pin ? await followPin(pin, fingerprintIn(text.value)) : "incomplete";
    looking.value = false;
    if (problem.value) {
      announce(say(problem.value));
      document.getElementById("pin")?.focus();
    }
  }

  useEffect(() => {
    if (place.sent) void submit();
  }, []);

  return (
    <main class="screen">
      <Heading screen="pin">{words.title}</Heading>
      <p>{words.hint}</p>
      <form class="stack" onSubmit={submit} noValidate>
        <div class="field">
          <label for="pin">{words.label}</label>
          <input
            id="pin"
            class="pin"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            enterKeyHint="go"
            placeholder="1234 5678"
            value={text}
            aria-invalid={problem.value !== null}
            aria-describedby={problem.value ? "pin-problem" : undefined}
            onInput={(event) => {
              text.value = event.currentTarget.value;
              problem.value = null;
            }}
          />
          {problem.value && (
            <p id="pin-problem" class="error">
              {say(problem.value)}
            </p>
          )}
        </div>
        <button type="submit" class="primary wide" disabled={looking.value}>
          {looking.value ? words.looking : words.join}
        </button>
        {crowded.value && (
          <p class="hint" role="status">
            {w().crowded}
          </p>
        )}
      </form>
      {place.resume && <Resume record={place.resume} />}
      {here && place.earlier.length > 0 && <here.Earlier records={place.earlier} />}
      {newVersion.value && <NewVersion />}
    </main>
  );
}

function NewVersion() {
  return (
    <p class="notice row">
      <span class="grow">{w().pin.newVersion}</span>
      <button type="button" onClick={startNewVersion}>
        {w().pin.useNewVersion}
      </button>
    </p>
  );
}

function Resume({ record }: { record: NonNullable<Extract<Place, { at: "pin" }>["resume"]> }) {
  return (
    <section class="card stack">
      <p>{w().pin.resumeHint}</p>
      <button type="button" class="wide" onClick={() => void resume(record)}>
        {w().pin.resume(record.title)}
      </button>
    </section>
  );
}
