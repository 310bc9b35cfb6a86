// One unit's strength meets another's challenge on the same theme: each match with its reason and a proposal.
import { number, type Row, text, useAnswer } from "../figures/asking.ts";
import { Export } from "../figures/Export.tsx";
import { addressOf } from "../figures/filters.ts";
import { whole } from "../figures/numbers.ts";
import { Answered, Hidden } from "../figures/View.tsx";
import * as organisation from "../organisation/store.ts";
import { w } from "../words.ts";

type Proposal = "practice" | "visit" | "mentor";

const SHOWN = 12;

function Match({ row, called }: { row: Row; called: (id: string) => string }) {
  const words = w().learning;
  const at = (column: string) => whole(number(row, column) ?? 0);
  const teacher = text(row, "teacher");
  const learner = text(row, "learner");
  const proposal = text(row, "proposal") as Proposal;
  return (
    <li class="card stack tight">
      <p class="hint">{called(`theme/${text(row, "theme")}`)}</p>
      <h3>
        <a href={addressOf("overview", { under: learner })}>{called(learner)}</a> {words.from}{" "}
        <a href={addressOf("overview", { under: teacher })}>{called(teacher)}</a>
      </h3>
      <p>
        <strong>{words.proposals[proposal].name}.</strong>{" "}
        {words.proposals[proposal].about(called(teacher), at("learners"))}
      </p>
      <details>
        <summary>{words.why}</summary>
        <ul>
          <li>{words.strength(called(teacher), at("strength"), at("strength_of"))}</li>
          <li>{words.challenge(called(learner), at("challenge"), at("challenge_of"))}</li>
          <li>{words.confirmed}</li>
        </ul>
      </details>
    </li>
  );
}

export function Matches() {
  const words = w().learning;
  const asked = useAnswer("matches", { most: SHOWN });
  const rows = asked.answer?.rows ?? [];
  const called = (id: string) => asked.answer?.names[id] ?? organisation.called(id);
  return (
    <section class="stack" aria-labelledby="matches">
      <h2 id="matches">{words.matches}</h2>
      <p>{words.matchesAbout}</p>
      <Answered asked={asked}>
        {rows.length === 0 && <p class="notice">{words.noMatches}</p>}
        <ol role="list" class="stack matches">
          {rows.map((row) => (
            <Match key={text(row, "place")} row={row} called={called} />
          ))}
        </ol>
        <Hidden asked={asked} />
        <Export asked={asked} of={words.matches} />
      </Answered>
    </section>
  );
}
