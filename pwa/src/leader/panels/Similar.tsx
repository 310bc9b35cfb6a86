// What may say the same: merged with one tap, or put aside with another. A few at a time, so that it stays calm.
import { byId, merge } from "../contributions.ts";
import { dismiss, restore, showing, suggestions } from "../similar.ts";
import { say } from "../toast.ts";
import { w } from "../words.ts";

const AT_A_TIME = 3;

function Suggestion({ ids, number, lang }: { ids: readonly string[]; number: number; lang: string }) {
  const words = w().similar;
  function putAside(): void {
    dismiss(ids);
    say(words.dismissed, () => restore(ids));
  }
  return (
    <li class="similar">
      <ul role="list" lang={lang}>
        {ids.map((id) => (
          <li key={id} class="prose">
            {byId.value.get(id)?.text}
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" onClick={() => void merge(ids)}>
          {words.merge}
          <span class="visually-hidden">: {words.suggestion(number)}</span>
        </button>
        <button type="button" class="quiet" onClick={putAside}>
          {words.dismiss}
          <span class="visually-hidden">: {words.suggestion(number)}</span>
        </button>
      </div>
    </li>
  );
}

export function Similar({ lang }: { lang: string }) {
  if (!showing.value) return null;
  const words = w().similar;
  const all = suggestions.value;
  return (
    <details class="card similars">
      <summary>{words.title(all.length)}</summary>
      <p class="hint">{words.about}</p>
      <ul role="list" class="stack">
        {all.slice(0, AT_A_TIME).map(({ ids }, at) => (
          <Suggestion key={ids.join()} ids={ids} number={at + 1} lang={lang} />
        ))}
      </ul>
      {all.length > AT_A_TIME && <p class="hint">{words.more(all.length - AT_A_TIME)}</p>}
    </details>
  );
}
