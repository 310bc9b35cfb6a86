// A page that has nothing to show yet: says what will stand here, and what it takes.
import type { PageName } from "./route.ts";
import { w } from "./words.ts";

export function Nothing({ at }: { at: Exclude<PageName, "organisation"> }) {
  const words = w().nothing;
  return (
    <>
      <p>{words[at]}</p>
      <section class="card stack" aria-labelledby="needed">
        <h2 id="needed">{words.title}</h2>
        <ul class="stack needed">
          {words.needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
        <p>
          <a class="button" href="/insights#organisation">
            {words.first}
          </a>
        </p>
      </section>
    </>
  );
}
