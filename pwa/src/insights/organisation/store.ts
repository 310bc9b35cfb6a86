// The organisation on the screen: fetched, changed one step at a time, and every step with its way back.
import { computed, signal } from "@preact/signals";
import { Problem } from "../../api/client.ts";
import { language } from "../../i18n/index.ts";
import { say, trouble } from "../../leader/toast.ts";
import * as api from "../api.ts";
import { problemText, w } from "../words.ts";
import { FOR_EVER, nameOf, ROOT, type Tree, treeOn } from "./units.ts";

export const organisation = signal<api.Organisation | null>(null);
export const wrong = signal("");
/** The day that the tree is shown for; "" is today. */
export const day = signal("");

export const lines = computed(() => organisation.value?.units ?? []);
export const shownDay = computed(() => day.value || (organisation.value?.today ?? ""));
const scope = computed(() => organisation.value?.scope ?? ROOT);
export const tree = computed<Tree>(() => treeOn(lines.value, shownDay.value, scope.value, language.value));
/** As it is when everything that is planned has happened: what changes go on from. */
export const planned = computed<Tree>(() => treeOn(lines.value, FOR_EVER, scope.value, language.value));
export const mayChange = computed(() => organisation.value?.may_change === true);

/** What a unit is called, the organisation itself too. */
export const called = (id: string): string => {
  const name = nameOf(lines.value, id);
  return id === ROOT && name === ROOT ? w().organisation.whole : name;
};

export async function load(): Promise<void> {
  try {
    organisation.value = await api.organisation();
    wrong.value = "";
  } catch (error) {
    wrong.value = problemText(error);
  }
}

/** What went wrong; when somebody else was faster, what they made of it is fetched. */
async function failed(error: unknown): Promise<string> {
  if (error instanceof Problem && error.code === "version-stale") await load();
  return problemText(error);
}

/** Makes a change and says so; gives what is wrong with it, "" when it is made. */
export async function make(change: api.Change, done: string): Promise<string> {
  try {
    organisation.value = await api.change(change, organisation.value?.version ?? 0);
    say(done, () => void undo());
    return "";
  } catch (error) {
    return failed(error);
  }
}

/** Takes the last change back; its own way back is to do it again. */
export async function undo(): Promise<void> {
  try {
    organisation.value = await api.undo(organisation.value?.version ?? 0);
    say(w().organisation.undone, () => void undo());
  } catch (error) {
    trouble(await failed(error));
  }
}

/** Takes a list over that was told for the version on the screen; gives what is wrong, "" when it is done. */
export async function takeOver(file: Blob, options: api.ImportOptions, version: number): Promise<string> {
  try {
    await api.importUnits(file, options, version);
    await load();
    say(w().organisation.import.done, () => void undo());
    return "";
  } catch (error) {
    return failed(error);
  }
}

/** Saves the units with their history as a file. */
export async function save(): Promise<void> {
  try {
    const address = URL.createObjectURL(await api.unitsFile());
    const link = document.createElement("a");
    link.href = address;
    link.download = `${w().organisation.file}-${organisation.value?.today ?? ""}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  } catch (error) {
    trouble(await failed(error));
  }
}
