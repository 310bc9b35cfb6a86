// In place of a screen that is still on its way to this phone, or could not be fetched yet.
import { w } from "./i18n.ts";
import type { Part } from "./part.ts";

/** Some browsers remember that a file could not be had; a new page asks again. Only when the host answers at all. */
async function reload(part: Part<unknown>): Promise<void> {
  await part.fetch();
  if (part.here.peek()) return;
  const answer = await fetch(location.pathname, { cache: "no-store" }).catch(() => null);
  if (answer?.ok) location.reload();
}

export function NotHere({ part }: { part: Part<unknown> }) {
  if (!part.failed.value) return <p class="hint">{w().opening}</p>;
  return (
    <div class="stack">
      <p role="alert">{w().problem.unreachable}</p>
      <button type="button" class="wide" onClick={() => void reload(part)}>
        {w().tryAgain}
      </button>
    </div>
  );
}
