// The form of one change: a new unit, another name, another place, a merger, an end; each from a day on.
import { useSignal } from "@preact/signals";
import { Dialog } from "../../leader/Dialog.tsx";
import type { Change } from "../api.ts";
import { w } from "../words.ts";
import { type Move, shut } from "./dialogs.ts";
import { called, make, organisation, planned } from "./store.ts";
import { UnitChoice } from "./UnitChoice.tsx";
import { ROOT, withinUnit } from "./units.ts";

export function ChangeDialog({ what, id }: { what: Move; id: string }) {
  const words = w().organisation;
  const form = words.forms[what];
  const unit = planned.value.units.get(id);
  const name = useSignal(what === "rename" ? called(id) : "");
  const known = useSignal("");
  const other = useSignal(what === "add" ? id : what === "move" ? (unit?.parent ?? ROOT) : "");
  const day = useSignal(what === "add" ? "" : (organisation.value?.today ?? ""));
  const always = useSignal(what === "rename" && id === ROOT);
  const wrong = useSignal("");
  const busy = useSignal(false);
  const hidden =
    what === "merge" || what === "move" ? (unit ? withinUnit(unit) : new Set<string>()) : new Set<string>();

  function change(): { body: Change; done: string } {
    const title = called(id);
    const from = day.value;
    const added = name.value.trim();
    if (what === "add")
      return {
        body: {
          change: what,
          unit: known.value.trim() || added,
          name: added,
          parent: other.value,
          day: from || null,
        },
        done: words.done.added(added),
      };
    if (what === "rename")
      return {
        body: { change: what, unit: id, name: added, day: always.value ? null : from },
        done: words.done.renamed(added),
      };
    if (what === "move")
      return {
        body: { change: what, unit: id, parent: other.value, day: from },
        done: words.done.moved(title, called(other.value)),
      };
    if (what === "merge")
      return {
        body: { change: what, unit: id, into: other.value, day: from },
        done: words.done.merged(title, called(other.value)),
      };
    return { body: { change: what, unit: id, day: from }, done: words.done.closed(title) };
  }

  async function send(event: Event) {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    const { body, done } = change();
    wrong.value = await make(body, done);
    busy.value = false;
    if (!wrong.value) shut(body.change === "add" ? body.unit : id);
  }

  return (
    <Dialog title={what === "add" ? form.title : `${form.title}: ${called(id)}`} onClose={() => shut()}>
      <p>{form.about}</p>
      <form class="stack" onSubmit={(event) => void send(event)}>
        {(what === "add" || what === "rename") && (
          <div class="field">
            <label for="unit-title">{words.name}</label>
            <input
              id="unit-title"
              value={name.value}
              maxLength={200}
              required
              autocomplete="off"
              onInput={(event) => {
                name.value = event.currentTarget.value;
              }}
            />
          </div>
        )}
        {(what === "add" || what === "move" || what === "merge") && (
          <UnitChoice
            id="unit-other"
            label={what === "merge" ? words.into : words.above}
            value={other.value}
            without={hidden}
            root={what !== "merge"}
            onChange={(next) => {
              other.value = next;
            }}
          />
        )}
        {what === "rename" && id !== ROOT && (
          <label class="row plain">
            <input
              type="checkbox"
              checked={always.value}
              onChange={(event) => {
                always.value = event.currentTarget.checked;
              }}
            />
            {words.always}
          </label>
        )}
        {!always.value && (
          <div class="field">
            <label for="unit-day">{what === "add" ? words.dayOptional : words.day}</label>
            <input
              id="unit-day"
              type="date"
              value={day.value}
              required={what !== "add"}
              aria-describedby="unit-day-hint"
              onInput={(event) => {
                day.value = event.currentTarget.value;
              }}
            />
            <p class="hint" id="unit-day-hint">
              {what === "add" ? words.dayOptionalHint : words.dayHint}
            </p>
          </div>
        )}
        {what === "add" && (
          <div class="field">
            <label for="unit-known">{words.knownOptional}</label>
            <input
              id="unit-known"
              value={known.value}
              maxLength={200}
              autocomplete="off"
              autocapitalize="off"
              aria-describedby="unit-known-hint"
              onInput={(event) => {
                known.value = event.currentTarget.value;
              }}
            />
            <p class="hint" id="unit-known-hint">
              {words.knownHint}
            </p>
          </div>
        )}
        {wrong.value && (
          <p class="error" role="alert">
            {wrong.value}
          </p>
        )}
        <div class="row">
          <button type="submit" class="primary" aria-disabled={busy.value}>
            {form.go}
          </button>
          <button type="button" onClick={() => shut()}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
