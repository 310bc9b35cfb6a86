// From plan to deed: how many actions were taken on, and what became of actions.
import { type Asked, allHidden, number } from "../figures/asking.ts";
import { ofActions, type State } from "../figures/figure.ts";
import { w } from "../words.ts";
import { Section } from "./Section.tsx";
import { Share } from "./Share.tsx";

const STATES: readonly State[] = ["planned", "done", "changed", "dropped", "open"];

export function FollowThrough({ asked }: { asked: Asked }) {
  const words = w().unitPage.follow;
  const row = asked.answer?.rows[0];
  const at = (state: State) => (row ? number(row, state) : null);
  const most = Math.max(1, ...STATES.map((state) => at(state) ?? 0));
  const told = STATES.some((state) => state !== "planned" && at(state) !== null);
  return (
    <Section
      id="follow"
      words={words}
      asked={asked}
      empty={!row}
      few={row ? allHidden([row], STATES) : false}
    >
      <table class="numbers states">
        <caption class="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.number}</th>
          </tr>
        </thead>
        <tbody>
          {row &&
            STATES.filter((state) => state === "planned" || told).map((state) => {
              const value = at(state);
              return (
                <tr key={state}>
                  <th scope="row">{w().explained.names[state]}</th>
                  <td class={`state-${state}`}>
                    <Share figure={ofActions(row, state)} share={value === null ? null : value / most} />
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
      {!told && <p class="notice">{words.notTold}</p>}
    </Section>
  );
}
