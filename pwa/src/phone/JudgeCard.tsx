// One contribution as a card, with the scale under the thumb; goes on by itself after an answer.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Contribution, Judgement } from "../api/types.ts";
import { announce } from "../ui/Announcer.tsx";
import { PlotMerged } from "../ui/PlotMerged.tsx";
import { takeFocus } from "./focus.ts";
import type { Judging } from "./JudgeStep.tsx";
import { reading } from "./parts.ts";
import { w } from "./step-i18n.ts";

/** Long enough to see what was chosen, short enough not to wait. */
const PAUSE_MS = 250;

interface Props {
  judging: Judging;
  shown: Contribution;
}

export function JudgeCard({ judging, shown }: Props) {
  const { step, draft } = judging;
  const words = w().judge;
  const root = useRef<HTMLDivElement>(null);
  const resting = useSignal(false);
  const position = draft.order.indexOf(shown.id);
  const answered = draft.order.filter((id) => draft.answers[id] !== undefined).length;
  const label = words.position(position + 1, judging.goal);

  function choose(value: Judgement): void {
    if (resting.value) return;
    resting.value = true;
    judging.judge(shown.id, value);
    setTimeout(() => {
      resting.value = false;
      judging.show(judging.next(shown.id));
    }, PAUSE_MS);
  }
  function move(by: number): void {
    const id = draft.order[position + by];
    if (id && !resting.value) judging.show(id);
  }

  const help = reading.here.value;
  const kind = w().plot.kinds[shown.kind];
  const theme = judging.themes.find(({ id }) => id === shown.theme)?.label;
  useEffect(() => {
    announce(`${label}. ${kind}: ${shown.text}`);
    const card = root.current;
    if (card && card.getBoundingClientRect().top < 0) card.scrollIntoView();
  }, [shown.id]);

  const article = useRef<HTMLElement>(null);
  useEffect(() => takeFocus(article.current), []);

  useKeys(root, (key) => {
    if (/^[1-5]$/.test(key)) choose(Number(key) as Judgement);
    else if (key.toLowerCase() === "p") choose("pass");
    else if (key === "ArrowLeft") move(-1);
    else if (key === "ArrowRight") move(1);
    else return false;
    return true;
  });

  const chosen = draft.answers[shown.id];
  return (
    <div ref={root} class="judge-card">
      <div class="progress">
        <progress max={judging.goal} value={answered} aria-label={words.progress(answered, judging.goal)} />
        <p class="hint" data-testid="position">
          {label}
        </p>
      </div>
      <article ref={article} tabIndex={-1} class={`card contribution kind-${shown.kind}`}>
        <p class="row">
          <span class={`kind kind-${shown.kind}`}>{kind}</span>
          {theme && <span class="hint">{theme}</span>}
        </p>
        <p class="prose" lang={judging.lang}>
          {shown.text}
        </p>
        <PlotMerged texts={shown.merged.map(({ text }) => text)} words={w().plot} lang={judging.lang} />
        {help && <help.Aloud name={`contribution/${shown.id}`} text={shown.text} lang={judging.lang} />}
      </article>
      <div class="dock">
        <p id="scale" class="visually-hidden">
          {words.scale}
        </p>
        <p class="ends" aria-hidden="true">
          <span>1 {step.low}</span>
          <span>5 {step.high}</span>
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once, not a form's fields */}
        <div class="scale" role="group" aria-labelledby="scale">
          {([1, 2, 3, 4, 5] as const).map((value) => (
            <button
              key={value}
              type="button"
              class="step-button"
              aria-pressed={chosen === value}
              aria-label={words.rate(value, step.low, step.high)}
              onClick={() => choose(value)}
            >
              {value}
            </button>
          ))}
        </div>
        <div class="under">
          <button type="button" class="quiet" disabled={position <= 0} onClick={() => move(-1)}>
            {words.previous}
          </button>
          <button type="button" aria-pressed={chosen === "pass"} onClick={() => choose("pass")}>
            {words.pass}
          </button>
          <button type="button" class="quiet" onClick={() => judging.show(null)}>
            {step.reading ? w().reading.list : words.list}
          </button>
        </div>
        <p class="hint keys">{words.keys}</p>
      </div>
    </div>
  );
}

/** Keys act only while the focus is in the page's main part, and not in a field. */
function useKeys(root: { current: HTMLElement | null }, act: (key: string) => boolean): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const main = root.current?.closest("main");
    const listen = (event: KeyboardEvent) => {
      const field = event.target instanceof Element && event.target.matches("input, textarea, select");
      if (field || event.ctrlKey || event.metaKey || event.altKey) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    main?.addEventListener("keydown", listen);
    return () => main?.removeEventListener("keydown", listen);
  }, [root]);
}
