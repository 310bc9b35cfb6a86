// The period and the part of the organisation that are looked at; what is chosen goes into the address.

import { alone } from "../identity.ts";
import { called, tree } from "../organisation/store.ts";
import { inOrder, ROOT } from "../organisation/units.ts";
import { w } from "../words.ts";
import { choose, choosePeriod, first, known, last, unit } from "./filters.ts";
import { quarter } from "./numbers.ts";

function Quarter({ which, value }: { which: "from" | "to"; value: string }) {
  const all = known.value?.quarters ?? [];
  return (
    <div class="field">
      <label for={which}>{w().figures[which]}</label>
      <select id={which} value={value} onChange={(event) => choosePeriod(which, event.currentTarget.value)}>
        {!all.includes(value) && <option value={value}>{value}</option>}
        {all.map((id) => (
          <option key={id} value={id}>
            {quarter(id)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Part() {
  const whole = known.value?.unit === ROOT;
  const units = inOrder(tree.value.top, whole ? 1 : 0);
  const listed = (whole && unit.value === ROOT) || units.some((one) => one.unit.id === unit.value);
  return (
    <div class="field filter-unit">
      <label for="under">{w().figures.unit}</label>
      <select
        id="under"
        value={unit.value}
        onChange={(event) => choose({ under: event.currentTarget.value })}
      >
        {!listed && <option value={unit.value}>{called(unit.value)}</option>}
        {whole && <option value={ROOT}>{called(ROOT)}</option>}
        {units.map(({ unit: one, level }) => (
          <option key={one.id} value={one.id}>
            {`${"\u2003".repeat(level)}${one.name}`}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Filters() {
  return (
    <form class="filters" aria-label={w().figures.filters} onSubmit={(event) => event.preventDefault()}>
      {!alone.value && <Part />}
      <Quarter which="from" value={first.value} />
      <Quarter which="to" value={last.value} />
    </form>
  );
}
