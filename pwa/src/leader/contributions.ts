// Everything people have written, as the leader may see it: for counting by kind, for hiding, and for the plan's links.
// While they write it comes in batches, which the host puts together.
import { batch, computed, effect, signal, untracked } from "@preact/signals";
import type { Kind, LeaderContribution, Reason, WrittenContribution } from "../api/types.ts";
import * as api from "./api.ts";
import { view } from "./live.ts";
import { problemText } from "./problems.ts";
import { say, trouble } from "./toast.ts";
import { w } from "./words.ts";

const AT_MOST_EVERY_MS = 2000;

const everything = signal<LeaderContribution[]>([]);
/** What people wrote on their own: what is gone through, and what actions can be linked to. */
export const written = computed(() =>
  everything.value.filter((one): one is WrittenContribution => one.kind !== "note"),
);
/** What small groups wrote in a talk. */
export const groupNotes = computed(() => everything.value.filter(({ kind }) => kind === "note"));
export const byId = computed(() => new Map(written.value.map((one) => [one.id, one])));

/** How many texts come at a time at least while people write; null: nothing has been asked for yet. */
export const atLeast = signal<number | null>(null);

let sid: string | null = null;
let seen = "";
let last = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function load(from: string): Promise<void> {
  last = Date.now();
  try {
    const answer = await api.contributions(from);
    if (from !== sid) return;
    batch(() => {
      everything.value = answer.contributions;
      atLeast.value = answer.at_least;
    });
  } catch {
    // The next change of the session asks again; the poll tells her when contact is lost.
    seen = "";
  }
}

/** Follows the counts in the view: when they change, the texts are asked for again, not too often. */
effect(() => {
  const shown = view.value;
  if (!shown) return;
  if (shown.session_id !== sid) {
    sid = shown.session_id;
    untracked(() => {
      everything.value = [];
      atLeast.value = null;
    });
  }
  const counts = shown.steps
    .filter(({ type }) => type === "contribute" || type === "discuss")
    .map((step) => step.handed_in);
  const list = shown.content.type === "judge" ? shown.content.contributions.version : "";
  // What a step has kept back comes when nothing is awaited of it any more.
  const ending = shown.steps.map(({ waiting }) => (waiting ? "w" : ""));
  const now = [sid, shown.step, shown.hidden, list, ...counts, ...ending].join(" ");
  if (now === seen || counts.every((n) => n === 0)) return;
  seen = now;
  clearTimeout(timer);
  const from = shown.session_id;
  timer = setTimeout(() => void load(from), Math.max(0, last + AT_MOST_EVERY_MS - Date.now()));
});

/** How many there are of each kind, a merged group being one. */
export function kindCounts(step: string): Record<Kind, number> {
  const counts: Record<Kind, number> = { works_well: 0, challenging: 0, idea: 0 };
  for (const one of written.value) if (one.step === step && one.shown_by === one.id) counts[one.kind] += 1;
  return counts;
}

/** Changes contributions one after the other and shows what has become of all; says what is wrong, if so. */
async function change(ids: readonly string[], body: Partial<api.Moderation>): Promise<boolean> {
  const from = sid;
  if (!from) return false;
  try {
    for (const id of ids) await api.moderate(from, id, body);
    return true;
  } catch (error) {
    trouble(problemText(error));
    return false;
  } finally {
    await load(from);
  }
}

/** Hides a contribution from everybody, or shows it again, and offers the way back. */
export async function hide(id: string, reason: Reason): Promise<void> {
  if (await change([id], { hidden: true, reason })) say(w().moderate.hidden, () => void show(id, reason));
}

export async function show(id: string, reason: Reason): Promise<void> {
  if (await change([id], { hidden: false })) say(w().moderate.shown, () => void hide(id, reason));
}

/** Merges contributions with the first by id, which tells nothing of who wrote first, and offers the way back. */
export async function merge(ids: readonly string[]): Promise<void> {
  const [target, ...others] = [...ids].sort();
  if (target && (await change(others, { merged_into: target })))
    say(w().similar.merged(ids.length), () => void takeApart(others));
}

export async function takeApart(ids: readonly string[]): Promise<void> {
  if (await change(ids, { merged_into: null })) say(w().similar.apart);
}

/** Gives a contribution a theme, or with null none. */
export async function setTheme(id: string, theme: string | null): Promise<void> {
  if (await change([id], { theme })) say(w().themes.set);
}
