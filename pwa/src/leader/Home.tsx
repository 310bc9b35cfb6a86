// Home: start a session at once, or go back to an earlier one.
import { useEffect, useRef } from "preact/hooks";
import { Earlier, Running, running, useRows } from "./Earlier.tsx";
import { claims, dropToken } from "./identity.ts";
import { Learned } from "./Learned.tsx";
import { OurActions } from "./OurActions.tsx";
import { StartForm } from "./StartForm.tsx";
import { TopBar } from "./TopBar.tsx";
import { w } from "./words.ts";

export function Home() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${w().home.title} – Innspill`;
    heading.current?.focus();
  }, []);
  const who = claims.value;
  const sessions = useRows();
  return (
    <>
      <TopBar title={who ? [who.name, who.unit].filter(Boolean).join(" · ") : ""}>
        <a class="button quiet" href="/lead#formats">
          {w().prepare.formats}
        </a>
        <button type="button" class="quiet" onClick={() => dropToken("none")}>
          {w().home.leave}
        </button>
      </TopBar>
      <main class="home">
        <Running {...sessions} />
        <div class="home-side">
          <section class="stack" aria-labelledby="start">
            <h1 id="start" ref={heading} tabIndex={-1}>
              {w().home.title}
            </h1>
            <StartForm foremost={running(sessions.rows).length === 0} />
          </section>
          <Learned />
        </div>
        <div class="home-side">
          <OurActions />
          <Earlier {...sessions} />
        </div>
      </main>
    </>
  );
}
