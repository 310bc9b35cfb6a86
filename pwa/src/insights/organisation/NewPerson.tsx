// The form of somebody with a role.
import { useSignal } from "@preact/signals";
import { Dialog } from "../../leader/Dialog.tsx";
import type { Person } from "../api.ts";
import { w } from "../words.ts";
import { addPerson } from "./people.ts";
import { planned } from "./store.ts";
import { UnitChoice } from "./UnitChoice.tsx";
import { ROOT } from "./units.ts";

const ROLES = ["leader", "hr", "admin"] as const;

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  onInput: (text: string) => void;
}

function Field({ id, label, hint, value, onInput }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={200}
        required
        autocomplete="off"
        autocapitalize="off"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function NewPerson({ onClose }: { onClose: () => void }) {
  const words = w().people;
  const person = useSignal({ id: "", name: "", role: "leader" as Person["role"], unit: "" });
  const wrong = useSignal("");
  const { id, name, role, unit } = person.value;
  const set = (more: Partial<typeof person.value>) => {
    person.value = { ...person.value, ...more };
  };
  // Without a tree a unit is what sessions and sign-ins call it.
  const treeless = planned.value.top.length === 0;
  async function send(event: Event) {
    event.preventDefault();
    const where = role === "admin" ? ROOT : unit;
    wrong.value = await addPerson({ id: id.trim(), name: name.trim(), role, unit: where.trim() });
    if (!wrong.value) onClose();
  }
  return (
    <Dialog title={words.add} onClose={onClose}>
      <form class="stack" onSubmit={(event) => void send(event)}>
        <Field id="person-name" label={words.name} value={name} onInput={(next) => set({ name: next })} />
        <Field
          id="person-id"
          label={words.known}
          hint={words.knownHint}
          value={id}
          onInput={(next) => set({ id: next })}
        />
        <div class="field">
          <label for="person-role">{words.role}</label>
          <select
            id="person-role"
            value={role}
            onChange={(event) => set({ role: event.currentTarget.value as Person["role"], unit: "" })}
          >
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {words.roles[one]}
              </option>
            ))}
          </select>
        </div>
        {role !== "admin" && treeless && (
          <Field id="person-unit" label={words.unit} value={unit} onInput={(next) => set({ unit: next })} />
        )}
        {role !== "admin" && !treeless && (
          <UnitChoice
            id="person-unit"
            label={words.unit}
            value={unit}
            root={role === "hr"}
            onChange={(next) => set({ unit: next })}
          />
        )}
        {wrong.value && (
          <p class="error" role="alert">
            {wrong.value}
          </p>
        )}
        <div class="row">
          <button type="submit" class="primary">
            {words.go}
          </button>
          <button type="button" onClick={onClose}>
            {w().organisation.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
