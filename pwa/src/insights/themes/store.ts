// The themes on the screen: each change is saved at once, one after the other, and every one has its way back.
import { computed, signal } from "@preact/signals";
import { Problem } from "../../api/client.ts";
import { language } from "../../i18n/index.ts";
import { say, trouble } from "../../leader/toast.ts";
import * as api from "../api.ts";
import { problemText, w } from "../words.ts";
import { nameIn, offered, retired } from "./themes.ts";

export const kept = signal<api.Themes | null>(null);
/** What is wrong when the themes could not be read; "" otherwise. */
export const unread = signal("");
/** Which theme is open: an id, or "" for a new one. */
export const open = signal<string | null>(null);

const list = computed(() => kept.value?.themes ?? []);
export const shown = computed(() => offered(list.value));
export const gone = computed(() => retired(list.value));
export const mayChange = computed(() => kept.value?.may_change === true);

export const called = (theme: api.Theme): string => nameIn(theme, language.value);
export const byId = (id: string) => list.value.find((theme) => theme.id === id);

export async function load(): Promise<void> {
  try {
    kept.value = await api.themes();
    unread.value = "";
  } catch (error) {
    unread.value = problemText(error);
  }
}

/** What is wrong; when somebody else was faster, what they made of the list is fetched, and nothing typed is touched. */
async function failed(error: unknown): Promise<string> {
  if (!(error instanceof Problem)) return problemText(error);
  if (error.code === "version-stale") await load();
  const own: Record<string, string> = w().themes.problems;
  return own[error.code] ?? problemText(error);
}

/** The changes so far: each begins with what the one before has left, however quickly somebody taps. */
let turn: Promise<string> = Promise.resolve("");

function after(save: (version: number) => Promise<api.Themes>, done: () => string): Promise<string> {
  turn = turn.then(async () => {
    try {
      kept.value = await save(kept.value?.version ?? 0);
      say(done(), () => void undo());
      return "";
    } catch (error) {
      return failed(error);
    }
  });
  return turn;
}

/** Saves what `make` makes of the list; gives what is wrong, "" when it is saved. */
export const change = (make: (themes: api.Theme[]) => api.Theme[], done: () => string): Promise<string> =>
  after((version) => api.saveThemes(make(list.value), version), done);

/** The same for a change that no form waits for: what is wrong is said at the foot of the page. */
export async function changeNow(
  make: (themes: api.Theme[]) => api.Theme[],
  done: () => string,
): Promise<void> {
  const wrong = await change(make, done);
  if (wrong) trouble(wrong);
}

/** Takes the last change back; its own way back is to do it again. */
export async function undo(): Promise<void> {
  const wrong = await after(api.undoThemes, () => w().themes.undone);
  if (wrong) trouble(wrong);
}
