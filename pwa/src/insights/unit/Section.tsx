// One part of a unit's page: what it is about, its numbers or what they would take, what is hidden, and the export.
import type { ComponentChildren } from "preact";
import type { Asked } from "../figures/asking.ts";
import { Export } from "../figures/Export.tsx";
import { Answered, Hidden } from "../figures/View.tsx";
import { w } from "../words.ts";

interface Props {
  id: string;
  words: { title: string; about: string; none: string };
  asked: Asked;
  empty: boolean;
  /** Something was said, and every number of it is hidden. */
  few?: boolean;
  /** The answer is about more units than this one: how many numbers are hidden in it says nothing here. */
  wider?: boolean;
  children: ComponentChildren;
}

export function Section({ id, words, asked, empty, few, wider, children }: Props) {
  return (
    <section class="card stack unit-part" aria-labelledby={id}>
      <div class="stack tight">
        <h2 id={id}>{words.title}</h2>
        <p class="hint">{words.about}</p>
      </div>
      <Answered asked={asked}>
        {empty || few ? <p class="notice">{empty ? words.none : w().unitPage.few}</p> : children}
        <div>
          {!wider && <Hidden asked={asked} />}
          {!empty && !few && <Export asked={asked} of={words.title} />}
        </div>
      </Answered>
    </section>
  );
}
