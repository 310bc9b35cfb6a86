// All contributions with this person's answers, to look over and change.
import { useEffect, useRef } from "preact/hooks";
import type { Judgement } from "../api/types.ts";
import { takeFocus } from "./focus.ts";
import { type Judging, MORE } from "./JudgeStep.tsx";
import { w } from "./step-i18n.ts";

export function JudgeList({ judging }: { judging: Judging }) {
  const { step, draft, contributions } = judging;
  const words = w().judge;
  const open = judging.next(null);
  const answered = draft.order.filter((id) => draft.answers[id] !== undefined).length;
  const left = judging.goal - answered;
  const done = step.reading ? w().reading.done(answered) : words.allDone;
  const say = (answer: Judgement | undefined) =>
    answer === undefined ? words.none : answer === "pass" ? words.passed : String(answer);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocus(title.current), []);
  return (
    <section class="stack">
      <h2 ref={title} tabIndex={-1}>
        {words.listTitle}
      </h2>
      <p>{left === 0 ? done : words.someLeft(left)}</p>
      {open && step.collecting && (
        <button type="button" class="primary wide" onClick={() => judging.show(open)}>
          {words.goOn}
        </button>
      )}
      {!open && step.collecting && judging.more && (
        <button type="button" class="wide" onClick={judging.more}>
          {w().reading.more(MORE)}
        </button>
      )}
      {step.collecting && <p class="hint">{words.listHint}</p>}
      <ul role="list" class="judged-list">
        {draft.order.map((id) => {
          const answer = draft.answers[id];
          return (
            <li key={id}>
              <button
                type="button"
                class="judged"
                disabled={!step.collecting}
                onClick={() => judging.show(id)}
              >
                <span class="clamp" lang={judging.lang}>
                  {contributions.get(id)?.text}
                </span>
                <span class={`answer answer-${answer ?? "none"}`}>{say(answer)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
