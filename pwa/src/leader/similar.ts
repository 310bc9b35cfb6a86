// What probably says the same, and themes for what has none: asked for again when something is written or moderated,
// not too often. What the leader has said is not the same is remembered in this browser, so that a reload keeps it.
import { computed, effect, signal, untracked } from "@preact/signals";
import * as api from "./api.ts";
import { byId, written } from "./contributions.ts";
import { unlikePlace } from "./leavings.ts";
import { view } from "./live.ts";

const AT_MOST_EVERY_MS = 10_000;
const NOTHING: api.Similar = { groups: [], themes: {} };

const answer = signal<api.Similar>(NOTHING);
const dismissed = signal<string[][]>([]);

export const suggestedTheme = (id: string): string | undefined => answer.value.themes[id];

/** While people write, and until somebody has judged: afterwards a merge would change what was judged. */
export const mergeable = computed(() => {
  const content = view.value?.content;
  return content?.type === "contribute" || (content?.type === "judge" && content.handed_in === 0);
});

/** Groups that the leader has not answered yet: each has somebody who is not in a group that she turned down. */
export const suggestions = computed(() =>
  answer.value.groups.filter(
    ({ ids }) =>
      ids.every((id) => byId.value.get(id)?.shown_by === id) &&
      !dismissed.value.some((group) => ids.every((id) => group.includes(id))),
  ),
);

export function dismiss(ids: readonly string[]): void {
  const sid = view.value?.session_id;
  if (!sid) return;
  dismissed.value = [...dismissed.value, [...ids]];
  localStorage.setItem(unlikePlace(sid), JSON.stringify(dismissed.value));
}

export function restore(ids: readonly string[]): void {
  const sid = view.value?.session_id;
  if (!sid) return;
  dismissed.value = dismissed.value.filter((group) => group.join() !== ids.join());
  localStorage.setItem(unlikePlace(sid), JSON.stringify(dismissed.value));
}

function remembered(sid: string): string[][] {
  try {
    return JSON.parse(localStorage.getItem(unlikePlace(sid)) ?? "[]") as string[][];
  } catch {
    return [];
  }
}

let sid = "";
let last = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function load(from: string): Promise<void> {
  last = Date.now();
  const found = await api.similar(from).catch(() => null);
  // The next thing that is written asks again.
  if (found && from === sid) answer.value = found;
}

effect(() => {
  const now = view.value?.session_id ?? "";
  const texts = written.value;
  if (now !== sid) {
    sid = now;
    untracked(() => {
      answer.value = NOTHING;
      dismissed.value = now ? remembered(now) : [];
    });
  }
  clearTimeout(timer);
  if (now && texts.length > 1 && mergeable.peek())
    timer = setTimeout(() => void load(now), Math.max(0, last + AT_MOST_EVERY_MS - Date.now()));
});

export const showing = computed(() => mergeable.value && suggestions.value.length > 0);
