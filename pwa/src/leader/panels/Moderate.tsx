// Every contribution, folded away until it is needed: searched, filtered and shown a page at a time, since 500 of them
// at once would be no help to anybody.
import { useSignal } from "@preact/signals";
import type { Theme } from "../../api/types.ts";
import { written } from "../contributions.ts";
import { w } from "../words.ts";
import { HIDDEN, MERGED, NO_THEME, sought } from "./sought.ts";
import { Written } from "./Written.tsx";

const PAGE = 20;

interface Props {
  lang: string;
  themes: readonly Theme[];
}

export function Moderate({ lang, themes }: Props) {
  const words = w().moderate;
  const open = useSignal(false);
  const filter = useSignal("");
  const search = useSignal("");
  const shown = useSignal(PAGE);
  const list = written.value;
  const hidden = list.filter((one) => one.hidden).length;
  if (list.length === 0) return null;
  const found = open.value ? sought(list, filter.value, search.value) : [];
  return (
    <details
      class="card moderate"
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary>
        {words.title(list.length)}
        {hidden > 0 && ` · ${words.count(hidden)}`}
      </summary>
      {open.value && (
        <>
          <p class="hint">{words.about}</p>
          <div class="seek">
            <label>
              <span>{words.search}</span>
              <input
                type="search"
                value={search.value}
                onInput={(event) => {
                  search.value = event.currentTarget.value;
                  shown.value = PAGE;
                }}
              />
            </label>
            <label>
              <span>{words.filter}</span>
              <select
                value={filter.value}
                onChange={(event) => {
                  filter.value = event.currentTarget.value;
                  shown.value = PAGE;
                }}
              >
                <option value="">{words.all}</option>
                <option value={NO_THEME}>{w().themes.none}</option>
                <option value={MERGED}>{words.merged}</option>
                <option value={HIDDEN}>{words.hiddenOnes}</option>
                <optgroup label={w().themes.theme}>
                  {themes.map(({ id, label }) => (
                    <option key={id} value={`theme:${id}`}>
                      {label}
                    </option>
                  ))}
                </optgroup>
              </select>
            </label>
          </div>
          <p class="hint" role="status">
            {words.found(found.length)}
          </p>
          <ul role="list">
            {found.slice(0, shown.value).map((one) => (
              <Written key={one.id} one={one} list={list} themes={themes} lang={lang} />
            ))}
          </ul>
          {found.length > shown.value && (
            <button
              type="button"
              onClick={() => {
                shown.value += PAGE;
              }}
            >
              {words.more(Math.min(PAGE, found.length - shown.value))}
            </button>
          )}
        </>
      )}
    </details>
  );
}
