// One contribution as the leader moderates it: its theme, hiding it for a reason, and what is merged with it.

import type { Theme, WrittenContribution } from "../../api/types.ts";
import { REASONS } from "../../ui/hidden.ts";
import { PlotKind } from "../../ui/PlotKind.tsx";
import { hide, setTheme, show, takeApart } from "../contributions.ts";
import { titleFrom } from "../plan.ts";
import { suggestedTheme } from "../similar.ts";
import { w } from "../words.ts";
import { MergeWith } from "./MergeWith.tsx";

interface Props {
  one: WrittenContribution;
  list: readonly WrittenContribution[];
  themes: readonly Theme[];
  lang: string;
}

function ThemeChoice({ one, themes }: Props) {
  const words = w().themes;
  const suggested = one.theme === null ? themes.find(({ id }) => id === suggestedTheme(one.id)) : undefined;
  return (
    <>
      <select
        aria-label={words.of(titleFrom(one.text, 40))}
        value={one.theme ?? ""}
        onChange={(event) => void setTheme(one.id, event.currentTarget.value || null)}
      >
        <option value="">{words.none}</option>
        {themes.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {suggested && (
        <button type="button" class="quiet" onClick={() => void setTheme(one.id, suggested.id)}>
          {words.suggest(suggested.label)}
        </button>
      )}
    </>
  );
}

/** The reasons unfold; choosing one hides the contribution, and the toast offers the way back. */
function Hide({ one, lang }: { one: WrittenContribution; lang: string }) {
  const words = w().moderate;
  return (
    <details class="reasons">
      <summary>
        {words.hide}
        <span class="visually-hidden" lang={lang}>
          : {one.text}
        </span>
      </summary>
      <p class="hint">{words.why}</p>
      <ul role="list">
        {REASONS.map((reason) => (
          <li key={reason}>
            <button type="button" onClick={() => void hide(one.id, reason)}>
              {w().plot.reasons[reason]}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function MergedWith({ one, list, lang }: Props) {
  const others = list.filter(({ id, shown_by }) => shown_by === one.id && id !== one.id);
  if (others.length === 0) return null;
  const words = w();
  return (
    <div class="plot-merged">
      <p>{words.plot.same(others.length)}</p>
      <ul role="list">
        {others.map(({ id, text }) => (
          <li key={id} class="merged-row">
            <span class="prose" lang={lang}>
              {text}
            </span>
            <button type="button" class="quiet" onClick={() => void takeApart([id])}>
              {words.similar.takeApart}
              <span class="visually-hidden" lang={lang}>
                : {text}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Written(props: Props) {
  const { one, lang } = props;
  const words = w().moderate;
  return (
    <li class={one.hidden ? "written written-hidden" : "written"}>
      <div>
        <p class="prose" lang={lang}>
          {one.text}
        </p>
        <MergedWith {...props} />
        <p class="plot-tags">
          <PlotKind kind={one.kind} words={w().plot} />
          {one.reason && <strong>{words.isHidden(w().plot.reasons[one.reason])}</strong>}
        </p>
      </div>
      <div class="written-acts">
        {one.reason ? (
          <button type="button" onClick={() => void show(one.id, one.reason ?? "other")}>
            {words.show}
            <span class="visually-hidden" lang={lang}>
              : {one.text}
            </span>
          </button>
        ) : (
          <>
            <ThemeChoice {...props} />
            <MergeWith {...props} />
            <Hide one={one} lang={lang} />
          </>
        )}
      </div>
    </li>
  );
}
