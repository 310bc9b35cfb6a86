// Merging two contributions that were not suggested: from the one, the other is looked for and tapped.
import { useSignal } from "@preact/signals";
import type { WrittenContribution } from "../../api/types.ts";
import { PlotKind } from "../../ui/PlotKind.tsx";
import { merge } from "../contributions.ts";
import { Dialog } from "../Dialog.tsx";
import { mergeable } from "../similar.ts";
import { w } from "../words.ts";
import { sought } from "./sought.ts";

const AT_A_TIME = 20;

interface Props {
  one: WrittenContribution;
  list: readonly WrittenContribution[];
  lang: string;
}

/** What `one` can be merged with: shown, of the same step; those of its own kind first. */
function candidates({ one, list }: Props, search: string): WrittenContribution[] {
  const others = sought(list, "", search).filter(
    ({ id, step, hidden }) => id !== one.id && step === one.step && !hidden,
  );
  return others.sort((a, b) => Number(b.kind === one.kind) - Number(a.kind === one.kind));
}

export function MergeWith(props: Props) {
  const { one, lang } = props;
  const words = w().mergeWith;
  const open = useSignal(false);
  const search = useSignal("");
  if (!mergeable.value || candidates(props, "").length === 0) return null;
  const found = open.value ? candidates(props, search.value) : [];
  const close = () => {
    open.value = false;
    search.value = "";
  };
  async function choose(other: string): Promise<void> {
    close();
    await merge([one.id, other]);
    // The row that this began in may be part of another's now.
    document.getElementById(`merge-${[one.id, other].sort()[0]}`)?.focus();
  }
  return (
    <>
      <button
        type="button"
        class="quiet"
        id={`merge-${one.id}`}
        onClick={() => {
          open.value = true;
        }}
      >
        {words.open}
        <span class="visually-hidden" lang={lang}>
          {" "}
          ({one.text})
        </span>
      </button>
      {open.value && (
        <Dialog title={words.title} onClose={close}>
          <blockquote class="prose merge-one" lang={lang}>
            {one.text}
          </blockquote>
          <p class="hint">{words.about}</p>
          <label class="merge-seek">
            <span>{w().moderate.search}</span>
            <input
              type="search"
              value={search.value}
              onInput={(event) => {
                search.value = event.currentTarget.value;
              }}
            />
          </label>
          <p class="hint" role="status">
            {found.length === 0 ? words.none : w().moderate.found(found.length)}
          </p>
          <ul role="list" class="merge-list">
            {found.slice(0, AT_A_TIME).map((other) => (
              <li key={other.id}>
                <button type="button" onClick={() => void choose(other.id)}>
                  <span class="prose" lang={lang}>
                    {other.text}
                  </span>
                  <PlotKind kind={other.kind} words={w().plot} />
                </button>
              </li>
            ))}
          </ul>
          {found.length > AT_A_TIME && <p class="hint">{words.more(found.length - AT_A_TIME)}</p>}
          <div class="row">
            <button type="button" onClick={close}>
              {words.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
