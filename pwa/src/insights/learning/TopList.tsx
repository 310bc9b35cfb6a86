// What is hard everywhere against what is hard somewhere: the list of those who lead the whole.
import { number, type Row, text, useAnswer } from "../figures/asking.ts";
import { Export } from "../figures/Export.tsx";
import { addressOf } from "../figures/filters.ts";
import { namesIn } from "../figures/names.ts";
import { percent, whole } from "../figures/numbers.ts";
import { Answered, Hidden } from "../figures/View.tsx";
import { w } from "../words.ts";

type Verdict = "everywhere" | "somewhere" | "nowhere";

interface GroupProps {
  verdict: Verdict;
  rows: Row[];
  called: (id: string) => string;
}

function Group({ verdict, rows, called }: GroupProps) {
  const words = w().learning;
  if (rows.length === 0) return null;
  return (
    <section class="card stack tight" aria-labelledby={verdict}>
      <h3 id={verdict}>{words.verdicts[verdict].name}</h3>
      <p class="hint">{words.verdicts[verdict].about}</p>
      <ul role="list" class="ranked">
        {rows.map((row) => {
          const most = text(row, "most");
          const at = (column: string) => number(row, column) ?? 0;
          return (
            <li key={text(row, "theme")}>
              <span>
                <strong>{called(`theme/${text(row, "theme")}`)}</strong>{" "}
                {most && (
                  <span class="hint">
                    {words.most} <a href={addressOf("unit", { under: most })}>{called(most)}</a>
                  </span>
                )}
              </span>
              <span class="ranked-number">
                {words.units(whole(at("affected")), whole(at("units")))}
                <span class="hint">{words.contributions(percent(at("share")), whole(at("judged")))}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function TopList() {
  const words = w().learning;
  const asked = useAnswer("everywhere", { kind: "challenging" });
  const answer = asked.answer;
  const of = (verdict: Verdict) => (answer?.rows ?? []).filter((row) => row.verdict === verdict);
  return (
    <section class="stack" aria-labelledby="top">
      <h2 id="top">{words.top}</h2>
      <p>{words.topAbout}</p>
      <Answered asked={asked}>
        {answer?.rows.length === 0 && <p class="notice">{w().figures.nothing}</p>}
        {(["everywhere", "somewhere", "nowhere"] as const).map((verdict) => (
          <Group key={verdict} verdict={verdict} rows={of(verdict)} called={namesIn(asked)} />
        ))}
        <details>
          <summary>{words.how}</summary>
          <p>{words.howAbout}</p>
        </details>
        <Hidden asked={asked} />
        <Export asked={asked} of={words.top} />
      </Answered>
    </section>
  );
}
