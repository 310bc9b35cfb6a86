// The whole wall: what is happening now and the way in for those who come late, on top; how far the room has come, below.

import { useEffect } from "preact/hooks";
import type { State } from "../api/types.ts";
import { Announcer, announce } from "../ui/Announcer.tsx";
import { Least } from "../ui/least.ts";
import { Foot } from "./Foot.tsx";
import { heading } from "./heading.ts";
import { JoinCorner } from "./JoinCorner.tsx";
import { inContact, nothing, state } from "./live.ts";
import { Stage } from "./Stage.tsx";
import { w } from "./words.ts";

function Empty() {
  return (
    <main class="wall-empty">
      <h1>{nothing.value ? w().nothing : w().wait}</h1>
      {nothing.value && <p>{w().nothingHelp}</p>}
      {!inContact.value && !nothing.value && <p>{w().lost}</p>}
    </main>
  );
}

function Shown({ state: shown }: { state: State }) {
  const title = heading(shown, w());
  const large = shown.phase !== "open" || shown.step.type === "frame";
  useEffect(() => {
    document.title = `${title} – ${shown.title}`;
    announce(title);
  }, [title, shown.title]);
  return (
    <div class={large ? "wall wall-large" : "wall"}>
      <header class="wall-top">
        <div>
          <p class="wall-kicker">
            {shown.rehearsal && <mark>{w().rehearsal}</mark>} <span lang={shown.language}>{shown.title}</span>
            {!large && title !== shown.step.title && ` · ${shown.step.title}`}
          </p>
          {!large && <h1 class={title.length > 80 ? "wall-long" : ""}>{title}</h1>}
        </div>
        {!large && <JoinCorner state={shown} />}
      </header>
      <main class="wall-stage">
        <Least.Provider value={shown.thresholds.score}>
          <Stage state={shown} />
        </Least.Provider>
      </main>
      <Foot state={shown} />
    </div>
  );
}

export function Wall() {
  return (
    <>
      {state.value ? <Shown state={state.value} /> : <Empty />}
      <Announcer />
    </>
  );
}
