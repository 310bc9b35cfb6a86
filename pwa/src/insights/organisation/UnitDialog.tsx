// One unit: where it hangs, what it was, and what can be done with it.
import { Dialog } from "../../leader/Dialog.tsx";
import { w } from "../words.ts";
import { type Move, open, shut } from "./dialogs.ts";
import { History } from "./History.tsx";
import { called, mayChange, planned } from "./store.ts";
import { pathOf, ROOT } from "./units.ts";

const MOVES = ["add", "rename", "move", "merge", "close"] as const satisfies Move[];

export function UnitDialog({ id }: { id: string }) {
  const words = w().organisation;
  const above = pathOf(planned.value, id).slice(0, -1);
  const goesOn = planned.value.units.has(id);
  return (
    <Dialog title={called(id)} onClose={() => shut()}>
      {above.length > 0 && <p class="hint">{above.map(({ name }) => name).join(" › ")}</p>}
      {id !== called(id) && id !== ROOT && (
        <p>
          {words.known} <strong>{id}</strong>
        </p>
      )}
      <section class="stack tight" aria-labelledby="history">
        <h3 id="history">{words.history.title}</h3>
        <History id={id} />
      </section>
      {mayChange.value && goesOn && (
        <div class="row unit-moves">
          {MOVES.map((what) => (
            <button
              key={what}
              type="button"
              onClick={() => {
                open.value = { what, id };
              }}
            >
              {words.moves[what]}
            </button>
          ))}
        </div>
      )}
      <div class="row">
        <button type="button" class="quiet" onClick={() => shut()}>
          {words.shut}
        </button>
      </div>
    </Dialog>
  );
}
