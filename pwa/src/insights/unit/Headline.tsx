// A unit in short, for somebody who is about to visit: its clearest strength, its clearest challenge, its actions.
import { type Asked, allHidden, number, type Row, text } from "../figures/asking.ts";
import { namesIn } from "../figures/names.ts";
import { whole } from "../figures/numbers.ts";
import { w } from "../words.ts";
import { clearest, sidesOf } from "./themes.ts";

interface OneProps {
  label: string;
  is: string;
  because: string;
  kind: string;
}

function One({ label, is, because, kind }: OneProps) {
  return (
    <div class={`card headline-${kind}`}>
      <dt class="hint">{label}</dt>
      <dd>
        <strong>{is}</strong>
        <span class="hint">{because}</span>
      </dd>
    </div>
  );
}

export function Headline({ themes, actions }: { themes: Asked; actions: Asked }) {
  const words = w().unitPage.headline;
  if (!themes.answer || !actions.answer) return null;
  const called = namesIn(themes);
  const sides = sidesOf(themes.answer.rows);
  const few = allHidden(themes.answer.rows, ["share"]);
  const theme = (kind: "works_well" | "challenging", label: string, none: string) => {
    const row = clearest(sides, kind);
    if (!row && few)
      return <One label={label} is={w().overview.few} because={w().explained.few} kind={kind} />;
    if (!row) return <One label={label} is={none} because={words.takes} kind={kind} />;
    const at = (column: string) => whole(number(row, column) ?? 0);
    return (
      <One
        label={label}
        is={called(`theme/${text(row, "theme")}`)}
        because={words.important(at("confirmed"), at("judged"))}
        kind={kind}
      />
    );
  };
  return (
    <section aria-label={words.title}>
      <dl class="headline answered" aria-busy={themes.old || actions.old}>
        {theme("works_well", words.strongest, words.noStrength)}
        {theme("challenging", words.hardest, words.noChallenge)}
        <Actions row={actions.answer.rows[0]} />
      </dl>
    </section>
  );
}

function Actions({ row }: { row: Row | undefined }) {
  const words = w().unitPage.headline;
  const at = (column: string) => (row ? number(row, column) : null);
  const planned = at("planned");
  const became = ["done", "dropped", "changed"].map(at);
  const [done, dropped, changed] = became.map((value) => whole(value ?? 0));
  const told = became.some((value) => value !== null);
  const few = planned === null && row && (number(row, "hidden") ?? 0) > 0;
  return (
    <One
      label={words.actions}
      is={few ? w().overview.few : planned ? words.taken(whole(planned)) : words.noneTaken}
      because={
        few
          ? w().explained.few
          : told
            ? words.became(done ?? "", dropped ?? "", changed ?? "")
            : planned
              ? words.notTold
              : ""
      }
      kind="actions"
    />
  );
}
