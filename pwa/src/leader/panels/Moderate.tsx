// Every contribution, folded away until it is needed: hide what should not be in the room, show it again.
import { useSignal } from "@preact/signals";
import type { Kind, LeaderContribution } from "../../api/types.ts";
import { PlotKind } from "../../ui/PlotKind.tsx";
import { hide, written } from "../contributions.ts";
import { w } from "../words.ts";

function Row({ one, lang }: { one: LeaderContribution & { kind: Kind }; lang: string }) {
  const words = w().moderate;
  return (
    <li class={one.hidden ? "written written-hidden" : "written"}>
      <div>
        <p class="prose" lang={lang}>
          {one.text}
        </p>
        <p class="plot-tags">
          <PlotKind kind={one.kind} words={w().plot} />
          {one.hidden && <strong>{words.isHidden}</strong>}
        </p>
      </div>
      <button type="button" onClick={() => void hide(one.id, !one.hidden)}>
        {one.hidden ? words.show : words.hide}
        <span class="visually-hidden" lang={lang}>
          : {one.text}
        </span>
      </button>
    </li>
  );
}

export function Moderate({ lang }: { lang: string }) {
  const words = w().moderate;
  const open = useSignal(false);
  const list = written.value;
  const hidden = list.filter((one) => one.hidden).length;
  if (list.length === 0) return null;
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
          <ul role="list">
            {list.map((one) => (
              <Row key={one.id} one={one} lang={lang} />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
