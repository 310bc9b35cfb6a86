// The way in without a link, or with one that no longer works: says in plain words where the link is.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { missing, openSession, session, useToken } from "./identity.ts";
import { readLink } from "./link.ts";
import { TopBar } from "./TopBar.tsx";
import { w } from "./words.ts";

export function SignIn() {
  const wrong = useSignal(false);
  const field = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${w().signIn.title} – Innspill`;
    heading.current?.focus();
  }, []);
  function enter(event: Event) {
    event.preventDefault();
    const link = readLink(field.current?.value ?? "");
    wrong.value = !(link.token && useToken(link.token));
    if (wrong.value) field.current?.focus();
    else if (link.session) openSession(link.session);
  }
  return (
    <>
      <TopBar />
      <main class="narrow stack">
        <h1 ref={heading} tabIndex={-1}>
          {w().signIn.title}
        </h1>
        {missing.value !== "none" && <p class="notice">{w().signIn[missing.value]}</p>}
        <p>{w().signIn.where}</p>
        <form class="stack" onSubmit={enter} noValidate>
          <div>
            <label for="link">{w().signIn.field}</label>
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
            {wrong.value && (
              <p id="link-wrong" class="error">
                {w().signIn.wrong}
              </p>
            )}
          </div>
          <button type="submit" class="primary">
            {w().signIn.go}
          </button>
        </form>
        {session.value && <p class="hint">{w().signIn.back}</p>}
      </main>
    </>
  );
}
