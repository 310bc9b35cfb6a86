// A number that tells, when it is pressed, what it is. Hidden and "nobody said anything" are words, not numbers.
import { w } from "../words.ts";
import { explain } from "./Explained.tsx";
import { type Figure, isPartly, stateOf, written } from "./figure.ts";

export function Pressed({ figure, of }: { figure: Figure; of?: string | undefined }) {
  const state = stateOf(figure);
  if (state === "none") return <Nobody />;
  return (
    <button type="button" class="figure" aria-haspopup="dialog" onClick={() => explain(figure)}>
      <span class="visually-hidden">{figure.title}: </span>
      {state === "few" ? (
        <span class="heat-few">{w().overview.few}</span>
      ) : (
        <>
          <span>
            <strong>{written(figure.counted, figure.value ?? 0)}</strong>
            {isPartly(figure) && <span class="partly">*</span>}
          </span>
          {of && <small>{of}</small>}
        </>
      )}
    </button>
  );
}

export function Nobody() {
  return (
    <span class="nobody">
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{w().overview.none}</span>
    </span>
  );
}
