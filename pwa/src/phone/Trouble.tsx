// When the session cannot be shown: what is wrong, and the ways out.
import type { Session } from "../session/session.ts";
import { forget, leave, startOver } from "./app.ts";
import { Heading } from "./Heading.tsx";
import { explain, w } from "./i18n.ts";

/** `code` is a problem's code, or "opening" (no answer yet) or "untrusted" (the tickets were not proven). */
export function Trouble({ session, code }: { session: Session; code: string }) {
  const words = w().problem;
  if (code === "opening" && session.connection.value !== "unreachable")
    return (
      <main class="screen">
        <p class="hint">{w().opening}</p>
      </main>
    );
  const text =
    code === "opening" ? words.unreachable : code === "untrusted" ? words.untrusted : explain(code);
  return (
    <main class="screen">
      <Heading screen={`trouble-${code}`}>{words.title}</Heading>
      <p role="alert">{text}</p>
      <div class="stack">
        {code === "opening" && (
          <button type="button" class="primary wide" onClick={session.refresh}>
            {w().tryAgain}
          </button>
        )}
        {(code === "untrusted" || code === "attendee-conflict") && (
          <button type="button" class="wide" onClick={() => void startOver(session)}>
            {words.startOver}
          </button>
        )}
        <button
          type="button"
          class="wide"
          onClick={() => void (code === "session-unknown" ? forget(session) : leave())}
        >
          {words.leave}
        </button>
      </div>
    </main>
  );
}
