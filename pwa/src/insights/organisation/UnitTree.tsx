// The units as a nested list: each can be opened, and what hangs below it shown or hidden.
import { type Signal, useSignal } from "@preact/signals";
import { w } from "../words.ts";
import { open, rowOf } from "./dialogs.ts";
import type { Unit } from "./units.ts";

/** With more units than this the tree opens with its first level only. */
const SHOWN_WHOLE = 60;

interface Shared {
  folded: Signal<ReadonlySet<string>>;
  /** Of a search: the units to show, and which of them were meant; null shows all. */
  shown: ReadonlySet<string> | null;
  found: ReadonlySet<string>;
}

function Row({ unit, ...shared }: Shared & { unit: Unit }) {
  const { folded, shown, found } = shared;
  const words = w().organisation;
  const expanded = shown !== null || !folded.value.has(unit.id);
  const toggle = () => {
    const next = new Set(folded.value);
    if (!next.delete(unit.id)) next.add(unit.id);
    folded.value = next;
  };
  return (
    <li>
      <div class="unit-row">
        {unit.children.length > 0 ? (
          <button
            type="button"
            class="quiet unit-fold"
            aria-expanded={expanded}
            disabled={shown !== null}
            onClick={toggle}
          >
            <span aria-hidden="true">{expanded ? "▾" : "▸"}</span>
            <span class="visually-hidden">{words.unitsBelow(unit.name)}</span>
          </button>
        ) : (
          <span class="unit-leaf" aria-hidden="true" />
        )}
        <button
          type="button"
          class="quiet unit-name"
          id={rowOf(unit.id)}
          onClick={() => {
            open.value = { what: "unit", id: unit.id };
          }}
        >
          {found.has(unit.id) ? <mark>{unit.name}</mark> : unit.name}
        </button>
        {unit.below > 0 && <span class="hint">{words.below(unit.below)}</span>}
      </div>
      {unit.children.length > 0 && expanded && <Level units={unit.children} {...shared} />}
    </li>
  );
}

function Level({ units, ...shared }: Shared & { units: readonly Unit[] }) {
  const { shown } = shared;
  return (
    <ul role="list" class="units">
      {units
        .filter(({ id }) => shown === null || shown.has(id))
        .map((unit) => (
          <Row key={unit.id} unit={unit} {...shared} />
        ))}
    </ul>
  );
}

/** What is folded at first: nothing in a small tree, everything below the first level in a large one. */
const foldedAtFirst = (top: readonly Unit[]): Set<string> =>
  new Set(
    top.reduce((sum, { below }) => sum + 1 + below, 0) > SHOWN_WHOLE
      ? top.flatMap(function all(unit): string[] {
          return [unit.id, ...unit.children.flatMap(all)];
        })
      : [],
  );

export function UnitTree({ top, shown, found }: Omit<Shared, "folded"> & { top: readonly Unit[] }) {
  const folded = useSignal<ReadonlySet<string>>(foldedAtFirst(top));
  return <Level units={top} folded={folded} shown={shown} found={found} />;
}
