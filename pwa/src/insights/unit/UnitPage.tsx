// One unit with everything below it, in the order of somebody who is about to visit it.
import { useAnswer } from "../figures/asking.ts";
import { addressOf, known, unit } from "../figures/filters.ts";
import { unitName } from "../figures/names.ts";
import { View } from "../figures/View.tsx";
import { Yearly } from "../figures/Yearly.tsx";
import { tree } from "../organisation/store.ts";
import { pathOf, ROOT } from "../organisation/units.ts";
import { w } from "../words.ts";
import { FollowThrough } from "./FollowThrough.tsx";
import { Headline } from "./Headline.tsx";
import { Participation } from "./Participation.tsx";
import { Pulse } from "./Pulse.tsx";
import { Teaching } from "./Teaching.tsx";
import { Themes } from "./Themes.tsx";
import { Trilemmas } from "./Trilemmas.tsx";

export function UnitPage() {
  return (
    <View at="unit" title={known.value ? unitName(unit.value) : w().nav.unit}>
      <Unit />
    </View>
  );
}

/** The units above this one, and where else it can be looked at. */
function Ways() {
  const words = w().unitPage;
  const whole = known.value?.unit === ROOT && unit.value !== ROOT ? [ROOT] : [];
  const above = [
    ...whole,
    ...pathOf(tree.value, unit.value)
      .map((one) => one.id)
      .slice(0, -1),
  ];
  const here = tree.value.units.get(unit.value);
  const below = unit.value === ROOT ? tree.value.top.length : (here?.children.length ?? 0);
  return (
    <div class="ways">
      {above.length > 0 && (
        <nav aria-label={words.above}>
          <ol role="list" class="above">
            {above.map((id) => (
              <li key={id}>
                <a href={addressOf("unit", { under: id })}>{unitName(id)}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div class="row">
        <a class="button" href={addressOf("time")}>
          {words.over}
        </a>
        {below > 0 && (
          <a class="button" href={addressOf("overview")}>
            {words.below}
          </a>
        )}
      </div>
    </div>
  );
}

function Unit() {
  const themes = useAnswer("themes", { depth: 0 });
  const pulse = useAnswer("pulse", { depth: 0 });
  const trilemmas = useAnswer("trilemmas", { depth: 0 });
  const actions = useAnswer("follow_through", { depth: 0 });
  const came = useAnswer("participation", { depth: 0 });
  const all = [themes, pulse, trilemmas, actions, came];
  if (all.every(({ answer }) => answer?.rows.length === 0))
    return (
      <>
        <Ways />
        <p class="notice">{w().figures.nothing}</p>
      </>
    );
  return (
    <>
      <Ways />
      <Headline themes={themes} actions={actions} />
      <Themes asked={themes} />
      <Pulse asked={pulse} />
      <FollowThrough asked={actions} />
      {known.value && !known.value.alone && unit.value !== known.value.unit && <Teaching />}
      <Trilemmas asked={trilemmas} />
      <Participation asked={came} />
      <Yearly />
    </>
  );
}
