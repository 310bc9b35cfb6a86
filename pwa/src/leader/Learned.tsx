// The way to what the unit has learned over time: its own figures, with the leader's own token.
import { token } from "./identity.ts";
import { w } from "./words.ts";

export function Learned() {
  const words = w().learned;
  return (
    <section class="stack" aria-labelledby="learned">
      <h2 id="learned">{words.title}</h2>
      <p class="hint">{words.about}</p>
      <p>
        <a class="button" href={`/insights#unit&token=${encodeURIComponent(token.value ?? "")}`}>
          {words.go}
        </a>
      </p>
    </section>
  );
}
