// What a number is: in words, how many people stand behind it, what is hidden in it, and where it leads.
import { signal } from "@preact/signals";
import { Dialog } from "../../leader/Dialog.tsx";
import { page } from "../route.ts";
import { w } from "../words.ts";
import { type Fact, type Figure, stateOf, written } from "./figure.ts";
import { addressOf } from "./filters.ts";
import { whole } from "./numbers.ts";

/** The number that is explained now. */
const asked = signal<Figure | null>(null);

export const explain = (figure: Figure): void => {
  asked.value = figure;
};
const close = () => {
  asked.value = null;
};

/** The dialog, on every page with figures once. */
export function Explained() {
  const figure = asked.value;
  return figure && <Explanation figure={figure} />;
}

function Value({ figure: { counted, value, part, all, low, high } }: { figure: Figure }) {
  const words = w().explained;
  if (value === null) return <p>{words.few}</p>;
  const bounded = typeof low === "number" && typeof high === "number";
  return (
    <>
      <p>
        <strong>{written(counted, value)}</strong>{" "}
        {words.about[counted](whole(part ?? value), whole(all ?? value))}
      </p>
      {bounded && <p>{words.interval(written(counted, low), written(counted, high))}</p>}
    </>
  );
}

function Explanation({ figure }: { figure: Figure }) {
  const words = w().explained;
  const { people, hidden, partial, node, line } = figure;
  const shown = stateOf(figure) === "shown";
  const at = page.value.at;
  return (
    <Dialog title={figure.title} onClose={close}>
      <Value figure={figure} />
      <dl class="facts">
        {people !== null && <Behind name={words.people} value={whole(people)} hint={words.peopleHint} />}
        {figure.more?.map((fact) => (
          <Behind key={fact.name} {...fact} />
        ))}
      </dl>
      {shown && hidden > 0 && <p>{words.partly(hidden)}</p>}
      {partial > 0 && <p>{words.partial}</p>}
      {hidden > 0 && <p class="hint">{w().figures.why}</p>}
      <div class="row">
        <button type="button" data-safe onClick={close}>
          {words.close}
        </button>
        {line && (
          <a
            class="button quiet"
            href={addressOf("time", { ...line, ...(node && { under: node }) })}
            onClick={close}
          >
            {words.time}
          </a>
        )}
        {node && at !== "unit" && (
          <a class="button quiet" href={addressOf("unit", { under: node })} onClick={close}>
            {words.unit}
          </a>
        )}
      </div>
    </Dialog>
  );
}

function Behind({ name, value, hint }: Fact) {
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
