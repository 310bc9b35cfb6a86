// All revealed results, one fold each, newest first.
import type { State } from "../api/types.ts";
import type { Session } from "../session/session.ts";
import { ResultPlot } from "./ResultPlot.tsx";
import { w } from "./step-i18n.ts";

interface Props {
  session: Session;
  state: State;
  /** The step whose fold starts open. */
  openAt?: string | undefined;
}

export function ResultList({ session, state, openAt }: Props) {
  const shown = state.steps.filter(({ id, type }) => state.results[id] && type !== "contribute").reverse();
  if (shown.length === 0) return <p class="hint">{w().discuss.nothingYet}</p>;
  return (
    <section class="stack">
      <h2>{w().results}</h2>
      {shown.map(({ id, title }) => {
        const results = state.results[id];
        return (
          <details key={id} class="card fold" open={id === openAt}>
            <summary>{title}</summary>
            {results && (
              <div class="fold-body">
                <Question session={session} step={id} />
                <ResultPlot session={session} step={id} results={results} />
              </div>
            )}
          </details>
        );
      })}
    </section>
  );
}

function Question({ session, step }: { session: Session; step: string }) {
  const content = session.contents.value[step];
  return content?.type === "trilemma" ? <p>{content.question}</p> : null;
}
