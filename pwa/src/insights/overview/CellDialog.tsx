// What a number of the table is: in words, how many people stand behind it, and what is hidden in it.
import { Dialog } from "../../leader/Dialog.tsx";
import { number, text } from "../figures/asking.ts";
import { addressOf } from "../figures/filters.ts";
import { decimal, percent, whole } from "../figures/numbers.ts";
import { w } from "../words.ts";
import type { Cell } from "./heat.ts";

interface Props {
  cell: Exclude<Cell, { is: "none" }>;
  called: (id: string) => string;
  onClose: () => void;
}

export function CellDialog({ cell, called, onClose }: Props) {
  const words = w().overview.cell;
  const row = cell.row;
  const node = text(row, "node");
  const theme = text(row, "theme");
  const at = (column: string) => number(row, column);
  const people = at("people");
  const written = at("contributions");
  const importance = at("importance");
  const hidden = at("hidden") ?? 0;
  return (
    <Dialog title={`${called(node)} · ${called(`theme/${theme}`)}`} onClose={onClose}>
      {cell.is === "few" ? (
        <p>{words.few}</p>
      ) : (
        <p>
          <strong>{percent(cell.share)}</strong>{" "}
          {words.share(whole(at("confirmed") ?? 0), whole(at("judged") ?? 0))}
        </p>
      )}
      <dl class="facts">
        {people !== null && <Fact name={words.people} value={whole(people)} hint={words.peopleHint} />}
        {written !== null && <Fact name={words.written} value={whole(written)} />}
        {importance !== null && (
          <Fact name={words.importance} value={decimal(importance)} hint={words.importanceHint} />
        )}
      </dl>
      {hidden > 0 && cell.is === "shown" && <p>{words.partly(hidden)}</p>}
      {hidden > 0 && <p class="hint">{w().figures.why}</p>}
      <div class="row">
        <button type="button" data-safe onClick={onClose}>
          {words.close}
        </button>
        <a class="button quiet" href={addressOf("overview", { under: node })}>
          {words.unit}
        </a>
      </div>
    </Dialog>
  );
}

function Fact({ name, value, hint }: { name: string; value: string; hint?: string }) {
  return (
    <div>
      <dt>
        {name}
        {hint && <span class="hint">{hint}</span>}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
