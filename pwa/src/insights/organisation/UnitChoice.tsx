// A choice among all units in the order of the tree; the organisation itself is one where `root` says so.
import { w } from "../words.ts";
import { called, planned } from "./store.ts";
import { inOrder, ROOT } from "./units.ts";

interface Props {
  id: string;
  label: string;
  value: string;
  /** Units that cannot be chosen. */
  without?: ReadonlySet<string>;
  root: boolean;
  onChange: (id: string) => void;
}

export function UnitChoice({ id, label, value, without, root, onChange }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)} required>
        {(!root || !value) && <option value="">{w().organisation.choose}</option>}
        {root && <option value={ROOT}>{called(ROOT)}</option>}
        {inOrder(planned.value.top)
          .filter(({ unit }) => !without?.has(unit.id))
          .map(({ unit, level }) => (
            <option key={unit.id} value={unit.id}>
              {`${"\u2003".repeat(level + (root ? 1 : 0))}${unit.name}`}
            </option>
          ))}
      </select>
    </div>
  );
}
