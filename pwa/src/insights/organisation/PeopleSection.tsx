// Who leads which unit, who is HR of which part, who administers, and whose links are out. An administrator adds, removes
// and makes links; HR ends them too.
import { useEffect } from "preact/hooks";
import { Dialog } from "../../leader/Dialog.tsx";
import type { Listed } from "../api.ts";
import { w } from "../words.ts";
import { inWords } from "./History.tsx";
import { NewPerson } from "./NewPerson.tsx";
import { endLink, loadPeople, makeLink, type Opened, people, personOpen, removePerson } from "./people.ts";
import { called, mayChange } from "./store.ts";
import { ROOT } from "./units.ts";

const open = (next: Opened | null) => {
  personOpen.value = next;
};

function Row({ person }: { person: Listed }) {
  const words = w().people;
  const { name, id, role, unit, link } = person;
  const whose = <span class="visually-hidden">: {name}</span>;
  return (
    <li class="person">
      <div>
        <strong>{name}</strong>
        {id !== name && <span class="hint"> {id}</span>}
        <div>{role === "admin" ? words.roles.admin : words.of[role](called(unit ?? ROOT))}</div>
        {link && <div class="hint">{words.out(inWords(link.since), inWords(link.until))}</div>}
      </div>
      <div class="row">
        {mayChange.value && (
          <button
            type="button"
            onClick={() => (link ? open({ what: "replace", person }) : void makeLink(person))}
          >
            {link ? words.newLink : words.link}
            {whose}
          </button>
        )}
        {link && (
          <button type="button" class="quiet" onClick={() => open({ what: "end", person })}>
            {words.endLink}
            {whose}
          </button>
        )}
        {mayChange.value && (
          <button type="button" class="quiet" onClick={() => void removePerson(person)}>
            {words.remove}
            {whose}
          </button>
        )}
      </div>
    </li>
  );
}

/** A link that works is about to stop: said once more, since somebody may be leading with it. */
function EndDialog({ person, replace, onClose }: { person: Listed; replace: boolean; onClose: () => void }) {
  const words = w().people;
  return (
    <Dialog title={words.linkOf(person.name)} onClose={onClose}>
      <p>{replace ? words.replaceAbout : words.endAbout}</p>
      <div class="row">
        <button
          type="button"
          class="primary"
          onClick={() => void (replace ? makeLink(person) : endLink(person))}
        >
          {replace ? words.newLink : words.endLink}
        </button>
        <button type="button" data-safe onClick={onClose}>
          {w().organisation.cancel}
        </button>
      </div>
    </Dialog>
  );
}

function LinkDialog({ person, url, onClose }: { person: Listed; url: string; onClose: () => void }) {
  const words = w().people;
  return (
    <Dialog title={words.linkOf(person.name)} onClose={onClose}>
      <p>{words.linkAbout}</p>
      <div class="field">
        <label for="person-link">{words.link}</label>
        <input id="person-link" readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      </div>
      <div class="row">
        <button type="button" onClick={onClose}>
          {w().organisation.shut}
        </button>
      </div>
    </Dialog>
  );
}

export function PeopleSection() {
  useEffect(() => void loadPeople(), []);
  const words = w().people;
  const known = people.value?.people ?? [];
  const out = known.filter((one) => one.link).length;
  const opened = personOpen.value;
  const shut = () => open(null);
  return (
    <section class="stack" aria-labelledby="people">
      <h2 id="people">{words.title}</h2>
      <p>{words.about}</p>
      {known.length === 0 && <p class="hint">{words.none}</p>}
      {out > 0 && <p>{words.outNow(out)}</p>}
      <ul role="list" class="people">
        {known.map((person) => (
          <Row key={`${person.id} ${person.role} ${person.unit}`} person={person} />
        ))}
      </ul>
      {mayChange.value && (
        <p>
          <button type="button" onClick={() => open({ what: "new" })}>
            {words.add}
          </button>
        </p>
      )}
      {opened?.what === "new" && <NewPerson onClose={shut} />}
      {opened?.what === "made" && <LinkDialog {...opened} onClose={shut} />}
      {(opened?.what === "replace" || opened?.what === "end") && (
        <EndDialog person={opened.person} replace={opened.what === "replace"} onClose={shut} />
      )}
    </section>
  );
}
