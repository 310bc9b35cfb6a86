// Leading together: make a link for somebody (or for her own phone), see which are in use, hand over the lead.
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { LeaderView } from "../api/types.ts";
import type { NewLink } from "./api.ts";
import { Dialog } from "./Dialog.tsx";
import { busy } from "./moves.ts";
import { CopyField } from "./panels/CopyField.tsx";
import { sharing } from "./questions.ts";
import { giveLead, makeLink, nameOf, takeLinkBack } from "./sharing.ts";
import { w } from "./words.ts";

function Made({ link }: { link: NewLink }) {
  const words = w().sharing;
  return (
    <div class="share-made stack">
      <p role="status">{words.made}</p>
      <img
        class="share-code"
        src={`data:image/svg+xml,${encodeURIComponent(link.qr)}`}
        alt={words.qr}
        width="220"
        height="220"
      />
      <CopyField id="share-url" label={words.address} value={link.url} />
    </div>
  );
}

function InUse({ view }: { view: LeaderView }) {
  const words = w().sharing;
  return (
    <section class="stack" aria-labelledby="share-links">
      <h3 id="share-links">{words.links}</h3>
      <ul role="list" class="stack">
        {view.links.map(({ id }) => (
          <li key={id} class="card stack">
            <p>
              <strong>{nameOf(id)}</strong> {view.lead === id && `– ${words.leads}`}
            </p>
            <div class="row">
              <button
                type="button"
                aria-disabled={busy.value}
                onClick={() => void giveLead(view.lead === id ? null : id)}
              >
                {view.lead === id ? words.takeBack : words.handOver}
                <span class="visually-hidden">{words.for(nameOf(id))}</span>
              </button>
              <button
                type="button"
                class="danger"
                aria-disabled={busy.value}
                onClick={() => void takeLinkBack(id)}
              >
                {words.revoke}
                <span class="visually-hidden">{words.for(nameOf(id))}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function ShareDialog({ view }: { view: LeaderView }) {
  const words = w().sharing;
  const made = useSignal<NewLink | null>(null);
  const name = useRef<HTMLInputElement>(null);
  const dismiss = () => {
    sharing.value = false;
  };
  async function make(event: Event) {
    event.preventDefault();
    made.value = (await makeLink(name.current?.value ?? "")) ?? made.value;
    if (name.current) name.current.value = "";
  }
  return (
    <Dialog title={words.title} onClose={dismiss}>
      <p>{words.about}</p>
      <form class="stack" onSubmit={(event) => void make(event)}>
        <div class="field">
          <label for="share-name">{words.name}</label>
          <input id="share-name" ref={name} maxLength={60} autocomplete="off" />
        </div>
        <button type="submit" class={made.value ? "" : "primary"} aria-disabled={busy.value}>
          {words.make}
        </button>
      </form>
      {made.value && <Made link={made.value} />}
      {view.links.length > 0 && <InUse view={view} />}
      <button type="button" onClick={dismiss}>
        {words.close}
      </button>
    </Dialog>
  );
}
