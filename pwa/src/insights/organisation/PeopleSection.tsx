// Who leads which unit, who is HR of which part, who administers; an administrator adds and removes, and makes links.
import { useEffect } from "preact/hooks";
import { Dialog } from "../../leader/Dialog.tsx";
import type { Person } from "../api.ts";
import { w } from "../words.ts";
import { NewPerson } from "./NewPerson.tsx";
import { loadPeople, people, personOpen, removePerson, showLink } from "./people.ts";
import { called, mayChange } from "./store.ts";
import { ROOT } from "./units.ts";

function Row({ person }: { person: Person }) {
  const words = w().people;
  const { name, id, role, unit } = person;
  return (
    <li class="person">
      <div>
        <strong>{name}</strong>
        {id !== name && <span class="hint"> {id}</span>}
        <div>{role === "admin" ? words.roles.admin : words.of[role](called(unit ?? ROOT))}</div>
      </div>
      {mayChange.value && (
        <div class="row">
          <button type="button" onClick={() => void showLink(person)}>
            {words.link}
            <span class="visually-hidden">: {name}</span>
          </button>
          <button type="button" class="quiet" onClick={() => void removePerson(person)}>
            {words.remove}
            <span class="visually-hidden">: {name}</span>
          </button>
        </div>
      )}
    </li>
  );
}

function LinkDialog({ person, url, onClose }: { person: Person; url: string; onClose: () => void }) {
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
  const opened = personOpen.value;
  const shut = () => {
    personOpen.value = null;
  };
  return (
    <section class="stack" aria-labelledby="people">
      <h2 id="people">{words.title}</h2>
      <p>{words.about}</p>
      {known.length === 0 && <p class="hint">{words.none}</p>}
      <ul role="list" class="people">
        {known.map((person) => (
          <Row key={`${person.id} ${person.role} ${person.unit}`} person={person} />
        ))}
      </ul>
      {mayChange.value && (
        <p>
          <button
            type="button"
            onClick={() => {
              personOpen.value = "new";
            }}
          >
            {words.add}
          </button>
        </p>
      )}
      {opened === "new" && <NewPerson onClose={shut} />}
      {opened !== null && opened !== "new" && <LinkDialog {...opened} onClose={shut} />}
    </section>
  );
}
