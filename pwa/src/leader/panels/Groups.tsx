// Small groups in a talk: start them, see how many notes have come, read them when the groups have stopped, hide one
// that should not be shown, show them to all.
import { useSignal } from "@preact/signals";
import type { LeaderView, StepContent } from "../../api/types.ts";
import { groupNotes, hide, show } from "../contributions.ts";
import { busy, show as reveal } from "../moves.ts";
import { GROUP_SIZE, setGroups } from "../steering.ts";
import { w } from "../words.ts";

interface Props {
  view: LeaderView;
  content: Extract<StepContent, { type: "discuss" }>;
}

const SIZES = [3, 4, 5];

function Start() {
  const words = w().groups;
  const size = useSignal(GROUP_SIZE);
  return (
    <>
      <p>{words.about}</p>
      <div class="row">
        <label for="group-size">{words.size}</label>
        <select
          id="group-size"
          class="short"
          value={size.value}
          onChange={(event) => {
            size.value = Number(event.currentTarget.value);
          }}
        >
          {SIZES.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
        <button type="button" aria-disabled={busy.value} onClick={() => void setGroups(size.value)}>
          {words.start}
        </button>
      </div>
    </>
  );
}

function Notes({ view, content, over }: Props & { over: boolean }) {
  const words = w().groups;
  const notes = groupNotes.value.filter(({ step }) => step === content.id);
  return (
    <>
      <p>
        <strong>{words.come(content.handed_in)}</strong> {!over && words.wait}{" "}
        {!content.revealed && words.only}
      </p>
      <ul role="list" lang={view.language}>
        {notes.map((one) => (
          <li key={one.id} class={one.hidden ? "written written-hidden" : "written"}>
            <p class="prose">{one.text}</p>
            <button
              type="button"
              lang={document.documentElement.lang}
              onClick={() => void (one.hidden ? show : hide)(one.id, one.reason ?? "other")}
            >
              {one.hidden ? w().moderate.show : w().moderate.hide}
              <span class="visually-hidden">: {one.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Groups({ view, content }: Props) {
  const words = w().groups;
  const come = content.handed_in > 0;
  const ending = view.steps.some(({ id, waiting }) => id === content.id && waiting);
  const over = content.groups === null && !ending;
  return (
    <section class="card stack" aria-labelledby="groups">
      <h2 id="groups">{words.title}</h2>
      {content.groups === null && !content.revealed && <Start />}
      {(content.groups !== null || come) && <Notes view={view} content={content} over={over} />}
      <div class="row">
        {content.revealed ? (
          <button type="button" aria-disabled={busy.value} onClick={() => void reveal(content.id, false)}>
            {words.hide}
          </button>
        ) : (
          come &&
          over && (
            <button
              type="button"
              class="primary"
              aria-disabled={busy.value}
              onClick={() => void reveal(content.id, true)}
            >
              {words.show}
            </button>
          )
        )}
        {content.groups !== null && (
          <button
            type="button"
            class="primary"
            aria-disabled={busy.value}
            onClick={() => void setGroups(null)}
          >
            {words.stop}
          </button>
        )}
      </div>
    </section>
  );
}
