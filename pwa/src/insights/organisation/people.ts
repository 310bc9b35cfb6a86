// The organisation's people on the screen: who is to have which role, saved as a whole list.
import { signal } from "@preact/signals";
import { Problem } from "../../api/client.ts";
import { say, trouble } from "../../leader/toast.ts";
import * as api from "../api.ts";
import { problemText, w } from "../words.ts";

export const people = signal<api.People | null>(null);
/** Somebody new, the link that was made for somebody, or the question whether one that is out shall end. */
export type Opened =
  | { what: "new" }
  | { what: "made"; person: api.Listed; url: string }
  | { what: "replace" | "end"; person: api.Listed };
export const personOpen = signal<Opened | null>(null);

const same = (a: api.Person, b: api.Person) => a.id === b.id && a.role === b.role && a.unit === b.unit;

export async function loadPeople(): Promise<void> {
  try {
    people.value = await api.people();
  } catch (error) {
    trouble(problemText(error));
  }
}

/** Saves another list; gives what is wrong, "" when it is saved. */
async function save(list: api.Person[], done: string, back?: () => void): Promise<string> {
  try {
    people.value = await api.savePeople(list, people.value?.version ?? 0);
    say(done, back);
    return "";
  } catch (error) {
    if (error instanceof Problem && error.code === "version-stale") await loadPeople();
    return problemText(error);
  }
}

export function addPerson(person: api.Person): Promise<string> {
  const known = people.value?.people ?? [];
  return save([...known, person], w().people.added(person.name), () => void removePerson(person));
}

export async function removePerson(person: api.Person): Promise<void> {
  const rest = (people.value?.people ?? []).filter((one) => !same(one, person));
  const wrong = await save(rest, w().people.removed(person.name), () => void addPerson(person));
  if (wrong) trouble(wrong);
}

/** Makes a link, which ends an earlier one. */
export async function makeLink(person: api.Listed): Promise<void> {
  try {
    personOpen.value = { what: "made", person, url: (await api.newLink(person)).url };
    await loadPeople();
  } catch (error) {
    personOpen.value = null;
    // Where people sign in for themselves there is nobody to ask for a link.
    const nobody = error instanceof Problem && error.status === 404 && error.code !== "person-unknown";
    trouble(nobody ? w().people.noLinks : problemText(error));
  }
}

export async function endLink(person: api.Listed): Promise<void> {
  personOpen.value = null;
  try {
    await api.endLink(person);
    say(w().people.ended(person.name));
    await loadPeople();
  } catch (error) {
    trouble(problemText(error));
  }
}
