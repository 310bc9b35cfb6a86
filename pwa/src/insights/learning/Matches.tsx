// One unit's strength meets another's challenge on the same theme: each match with its reason and a proposal.
import { number, type Row, text, useAnswer } from "../figures/asking.ts";
import { Export } from "../figures/Export.tsx";
import { addressOf } from "../figures/filters.ts";
import { namesIn } from "../figures/names.ts";
import { whole } from "../figures/numbers.ts";
import { Answered, Hidden } from "../figures/View.tsx";
import { w } from "../words.ts";

type Proposal = "practice" | "visit" | "mentor";

const SHOWN = 12;

interface MatchProps {
  row: Row;
  called: (id: string) => string;
  level?: "h3" | "h4";
}

export function Match({ row, called, level: Heading = "h3" }: MatchProps) {
  const words = w().learning;
  const at = (column: string) => whole(number(row, column) ?? 0);
  const teacher = text(row, "teacher");
  const learner = text(row, "learner");
  const proposal = text(row, "proposal") as Proposal;
  return (
    <li class="card stack tight">
      <p class="hint">{called(`theme/${text(row, "theme")}`)}</p>
      <Heading>
        <a href={addressOf("unit", { under: learner })}>{called(learner)}</a> {words.from}{" "}
        <a href={addressOf("unit", { under: teacher })}>{called(teacher)}</a>
      </Heading>
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
  const called = namesIn(asked);
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
