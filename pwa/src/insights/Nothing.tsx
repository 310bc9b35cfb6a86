// A page that has nothing to show yet: says what will stand here, and what it takes.
import { alone } from "./identity.ts";
import type { PageName } from "./route.ts";
import { w } from "./words.ts";

export function Nothing({ at }: { at: Exclude<PageName, "organisation"> }) {
  const words = w().nothing;
  // A tree of units is nothing that a leader could make.
  const needs = alone.value ? words.needs.slice(0, -1) : words.needs;
  return (
    <>
      <p>{words[at]}</p>
      <section class="card stack" aria-labelledby="needed">
        <h2 id="needed">{words.title}</h2>
        <ul class="stack needed">
          {needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
        {!alone.value && (
          <p>
            <a class="button" href="/insights#organisation">
              {words.first}
            </a>
          </p>
        )}
      </section>
    </>
  );
}
