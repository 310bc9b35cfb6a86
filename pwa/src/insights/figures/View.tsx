// The frame of every page with figures: heading, filters, and what is said while there is nothing to show.
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { alone } from "../identity.ts";
import { Nothing } from "../Nothing.tsx";
import { load, organisation } from "../organisation/store.ts";
import type { PageName } from "../route.ts";
import { Title } from "../Title.tsx";
import { w } from "../words.ts";
import { type Asked, number } from "./asking.ts";
import { Explained } from "./Explained.tsx";
import { Filters } from "./Filters.tsx";
import { begin, known, unknown } from "./filters.ts";

interface Props {
  at: Exclude<PageName, "organisation">;
  title?: string;
  children: ComponentChildren;
}

export function View({ at, title, children }: Props) {
  useEffect(() => {
    void begin();
    if (!alone.value && !organisation.value) void load();
  }, []);
  const released = known.value?.quarters.length;
  return (
    <main class={`insights stack ${released ? "" : "narrow-page"}`}>
      <Title text={title ?? w().nav[at]} />
      {unknown.value && <Wrong text={unknown.value} again={() => void begin()} />}
      {released === undefined && !unknown.value && <p>{w().loading}</p>}
      {released === 0 && <Nothing at={at} />}
      {released !== undefined && released > 0 && (
        <>
          <p>{w().figures.about[at]}</p>
          <Filters />
          {children}
          <Explained />
        </>
      )}
    </main>
  );
}

function Wrong({ text, again }: { text: string; again: () => void }) {
  return (
    <div class="stack tight">
      <p class="error" role="alert">
        {text}
      </p>
      <p>
        <button type="button" onClick={again}>
          {w().again}
        </button>
      </p>
    </div>
  );
}

/** What comes in the place of an answer that is not here. */
export function Answered({ asked, children }: { asked: Asked; children: ComponentChildren }) {
  if (asked.wrong) return <Wrong text={asked.wrong} again={asked.again} />;
  if (!asked.answer) return <p>{w().loading}</p>;
  return (
    <div class="stack answered" aria-busy={asked.old}>
      {children}
    </div>
  );
}

/** How many numbers are hidden and why, where any is; and whether small teams are left out of others. */
export function Hidden({ asked }: { asked: Asked }) {
  const words = w().figures;
  const count = asked.answer?.hidden ?? 0;
  const partial = asked.answer?.rows.some((row) => (number(row, "partial") ?? 0) > 0);
  return (
    <>
      {partial && (
        <details>
          <summary>{words.partial}</summary>
          <p>{w().explained.partial}</p>
        </details>
      )}
      {count > 0 && (
        <details>
          <summary>{words.hidden(count)}</summary>
          <p>{words.why}</p>
        </details>
      )}
    </>
  );
}
