// Going through: only how far the room has come while it collects (order and counts would steer), then the priorities.
import type { LeaderView, StepContent } from "../../api/types.ts";
import { w } from "../words.ts";
import { Coverage } from "./Coverage.tsx";
import { Moderate } from "./Moderate.tsx";
import { Ranked } from "./Ranked.tsx";
import { Similar } from "./Similar.tsx";

interface Props {
  view: LeaderView;
  content: Extract<StepContent, { type: "judge" }>;
}

export function Judge({ view, content }: Props) {
  const words = w().judge;
  const results = view.results[content.id];
  const { count } = content.contributions;
  return (
    <div class="stack">
      {count === 0 && !content.waiting && (
        <p class="notice">
          <strong>{words.empty}</strong> {words.emptyHelp}
        </p>
      )}
      {results?.type === "judge" ? (
        <section class="card stack" aria-labelledby="ranked">
          <h2 id="ranked">{words.ranked}</h2>
          <Ranked view={view} step={content.id} scale={content} results={results} />
        </section>
      ) : (
        count > 0 && (
          <>
            <section class="card stack">
              <p class="big-number">{w().vitals.outOf(view.submitted, view.joined)}</p>
              <p>{words.underway(count)}</p>
              <p class="hint">{words.noTallies}</p>
            </section>
            {content.reading && <Coverage view={view} reading={content.reading} />}
          </>
        )
      )}
      <Similar lang={view.language} />
      <Moderate lang={view.language} themes={view.themes} />
    </div>
  );
}
