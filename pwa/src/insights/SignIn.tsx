// The way in without a link, or with one that does not work here: says in plain words where the link is.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { readLink } from "../leader/link.ts";
import { missing, useToken } from "./identity.ts";
import { Title } from "./Title.tsx";
import { w } from "./words.ts";

export function SignIn() {
  const wrong = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const words = w().signIn;
  function enter(event: Event) {
    event.preventDefault();
    missing.value = "none";
    const { token } = readLink(field.current?.value ?? "");
    wrong.value = !(token && useToken(token));
    if (wrong.value) field.current?.focus();
  }
  const why = missing.value;
  return (
    <main class="narrow stack">
      <Title text={words.title} />
      {why !== "none" && (
        <p class="notice" role="alert">
          {words[why]}
        </p>
      )}
      <p>{words.where}</p>
      <form class="stack" onSubmit={enter} noValidate>
        <div>
          <label for="link">{words.field}</label>
          <input
            id="link"
            ref={field}
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-invalid={wrong.value}
            aria-describedby={wrong.value ? "link-wrong" : undefined}
          />
          {wrong.value && why === "none" && (
            <p id="link-wrong" class="error">
              {words.wrong}
            </p>
          )}
        </div>
        <button type="submit" class="primary">
          {words.go}
        </button>
      </form>
    </main>
  );
}
