// The other texts of a merged group, under the one that stands for it: all of them, in an order that tells nothing.
import type { PlotWords } from "./plot-words/words.ts";

interface Props {
  texts: readonly string[];
  words: Pick<PlotWords, "same">;
  lang?: string | undefined;
}

export function PlotMerged({ texts, words, lang }: Props) {
  if (texts.length === 0) return null;
  return (
    <div class="plot-merged">
      <p>{words.same(texts.length)}</p>
      <ul role="list" lang={lang}>
        {texts.map((text, at) => (
          <li key={at} class="prose">
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
