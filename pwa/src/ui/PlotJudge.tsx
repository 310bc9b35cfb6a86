// The contributions in the order the room gave them, each with its spread of judgements and how sure its place is.
import type { ComponentChildren } from "preact";
import type { Kind, Priority, Results, Scale, StepContent, Theme } from "../api/types.ts";
import { PlotKept } from "./PlotKept.tsx";
import { PlotKind } from "./PlotKind.tsx";
import { PlotMerged } from "./PlotMerged.tsx";
import { PlotPlace } from "./PlotPlace.tsx";
import { PlotScale } from "./PlotScale.tsx";
import { PlotWithheld } from "./PlotWithheld.tsx";
import type { PlotWords } from "./plot-words/words.ts";

export type JudgeResults = Extract<Results, { type: "judge" }>;

interface Props {
  results: JudgeResults;
  step?: StepContent | undefined;
  mine?: Record<string, number | string> | undefined;
  words: PlotWords;
  themes: readonly Theme[];
  /** How many to show; the rest is said in one line. */
  limit?: number | undefined;
  /** Only contributions of this kind; each keeps its number among all. */
  only?: Kind | undefined;
  /** The language people wrote in. */
  lang?: string | undefined;
  /** What a page adds to each row, such as a button. */
  aside?: ((item: Priority) => ComponentChildren) | undefined;
}

/** The number of a row. Where numbers are withheld, the order of the list is all there is; else a row without has none. */
export const numberOf = ({ place }: Priority, at: number, withheld: boolean): number | null =>
  withheld ? at + 1 : place;

const labelOf = (themes: readonly Theme[], id: string) => themes.find((theme) => theme.id === id)?.label;

export function PlotJudge({ results, step, mine, words, themes, limit, only, lang, aside }: Props) {
  const numbered = results.contributions.map((item, at) => ({
    item,
    number: numberOf(item, at, results.withheld),
  }));
  const chosen = only ? numbered.filter(({ item }) => item.kind === only) : numbered;
  const shown = chosen.slice(0, limit ?? chosen.length);
  const left = (only ? chosen.length : results.total) - shown.length;
  if (results.contributions.length === 0 && results.ballots === 0)
    return <PlotWithheld results={results} words={words} />;
  return (
    <div class="plot">
      <PlotKept results={results} words={words} />
      {results.withheld && <PlotWithheld results={results} words={words} />}
      {!results.withheld && (
        <p class="plot-foot">
          {step?.type === "judge" && `${words.scale(step.low, step.high)}. `}
          <span class="plot-hint">{words.placeHint}</span>
        </p>
      )}
      <ol role="list" class="plot-rows plot-ranked">
        {shown.map(({ item, number }) => {
          const own = mine?.[item.id];
          return (
            <li key={item.id} class="plot-row">
              <span class="plot-order">{number}</span>
              <div class="plot-text">
                <div>
                  <p class="prose" lang={lang}>
                    {item.text}
                  </p>
                  <PlotMerged texts={item.merged} words={words} lang={lang} />
                </div>
                <p class="plot-tags">
                  <PlotKind kind={item.kind} words={words} />
                  {item.theme && <span>{labelOf(themes, item.theme)}</span>}
                  {item.rank && <PlotPlace rank={item.rank} total={results.total} words={words} />}
                  {item.mean !== null && <span class="plot-mean">{words.mean(item.mean)}</span>}
                  {number === null && <span class="plot-tag">{words.unnumbered}</span>}
                  {item.tied && <span class="plot-tag">{words.tied}</span>}
                  {item.split && <span class="plot-tag plot-split">{words.split}</span>}
                </p>
              </div>
              {item.counts && (
                <PlotScale
                  counts={item.counts}
                  mine={own === undefined ? undefined : (String(own) as Scale)}
                  words={words}
                />
              )}
              {aside && <div class="plot-aside">{aside(item)}</div>}
            </li>
          );
        })}
      </ol>
      {left > 0 && <p class="plot-foot">{words.more(left)}</p>}
    </div>
  );
}
