// The plan while it is being written: what differs from the saved one, and how two windows' changes become one plan.

import type { Action, Plan } from "../api/types.ts";
import { isBlank } from "../session/visible.ts";

export const EMPTY: Plan = { agreed: "", actions: [], taken: null, first: null };

const TEXTS = ["title", "why", "owner", "measure"] as const;
const FIELDS = [...TEXTS, "due"] as const;

/** A text as the server keeps it, so that a trailing space does not count as a change. */
function clean(text: string): string {
  return isBlank(text) ? "" : text.normalize("NFC").replaceAll("\r\n", "\n").replaceAll("\t", " ").trim();
}

function cleanAction(action: Action): Action {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, clean(action[field])]));
  return { ...action, ...texts, due: action.due || null };
}

function sameAction(a: Action, b: Action): boolean {
  return (
    FIELDS.every((field) => a[field] === b[field]) && a.contributions.join(" ") === b.contributions.join(" ")
  );
}

const byId = (plan: Plan) => new Map(plan.actions.map((action) => [action.id, action]));

/**
 * The plan to send. An action without a title is not one yet: a new one waits, and one that was saved keeps the
 * title it had until she has written another.
 */
export function toSend(draft: Plan, base: Plan): Plan {
  const saved = byId(base);
  const actions = draft.actions.flatMap((action) => {
    const cleaned = cleanAction(action);
    if (cleaned.title !== "") return [cleaned];
    const before = saved.get(action.id);
    return before ? [{ ...cleaned, title: before.title }] : [];
  });
  return { agreed: clean(draft.agreed), actions, ...decisionOn(draft, actions) };
}

/** What she decided, of the actions that are sent: one that was deleted is neither taken on nor first. */
function decisionOn(draft: Plan, actions: readonly Action[]): Pick<Plan, "taken" | "first"> {
  const ids = actions.map(({ id }) => id);
  const taken = draft.taken?.filter((id) => ids.includes(id)) ?? null;
  const first = draft.first !== null && (taken ?? ids).includes(draft.first) ? draft.first : null;
  return { taken, first };
}

const sameDecision = (a: Plan, b: Plan) =>
  a.first === b.first && (a.taken === null) === (b.taken === null) && a.taken?.join() === b.taken?.join();

/** Whether two plans, as they are sent, say the same in the same order. */
export function samePlan(a: Plan, b: Plan): boolean {
  return (
    a.agreed === b.agreed &&
    sameDecision(a, b) &&
    a.actions.length === b.actions.length &&
    a.actions.every((action, at) => {
      const other = b.actions[at];
      return other !== undefined && other.id === action.id && sameAction(action, other);
    })
  );
}

/** Whether the draft says anything that the saved plan does not. */
export function differs(draft: Plan, base: Plan): boolean {
  return !samePlan(toSend(draft, base), base);
}

function mergeAction(base: Action, mine: Action, theirs: Action): Action {
  const cleaned = cleanAction(mine);
  const merged = { ...mine };
  for (const field of FIELDS) {
    if (cleaned[field] === base[field]) Object.assign(merged, { [field]: theirs[field] });
  }
  if (mine.contributions.join(" ") === base.contributions.join(" "))
    merged.contributions = theirs.contributions;
  return merged;
}

/**
 * Three plans into one; `base` is what both began from. Her own words win field by field, what only the other window
 * changed comes in, and nothing that either has written is lost: a deletion gives way to a change.
 */
export function merge(base: Plan, mine: Plan, theirs: Plan): Plan {
  const inBase = byId(base);
  const inTheirs = byId(theirs);
  const kept = mine.actions.flatMap((action) => {
    const before = inBase.get(action.id);
    const other = inTheirs.get(action.id);
    if (before && other) return [mergeAction(before, action, other)];
    const deletedThere = before !== undefined && sameAction(before, cleanAction(action));
    return deletedThere ? [] : [action];
  });
  const mineIds = byId(mine);
  const came = theirs.actions.filter((action) => {
    const before = inBase.get(action.id);
    return !mineIds.has(action.id) && !(before && sameAction(before, action));
  });
  const untouched = clean(mine.agreed) === base.agreed;
  const agreed = untouched ? theirs.agreed : joinTexts(base.agreed, mine.agreed, theirs.agreed);
  const { taken, first } = sameDecision(mine, base) ? theirs : mine;
  return { agreed, actions: [...kept, ...came], taken, first };
}

/** Both windows wrote in the same text: keep hers, and theirs below it when it is not in there already. */
function joinTexts(base: string, mine: string, theirs: string): string {
  if (theirs === base || mine.includes(theirs)) return mine;
  return `${mine.trimEnd()}\n\n${theirs}`;
}

/** A first title for an action made from a contribution: its first line, cut at a word. */
export function titleFrom(text: string, most = 90): string {
  const line = text.trim().split("\n")[0]?.trim() ?? "";
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2)).trimEnd()} …`;
}

/** The plan with one action a place earlier or later; unchanged at either end. */
export function moved(draft: Plan, id: string, by: -1 | 1): Plan {
  const from = draft.actions.findIndex((action) => action.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= draft.actions.length) return draft;
  const actions = [...draft.actions];
  const taken = actions.splice(from, 1);
  actions.splice(to, 0, ...taken);
  return { ...draft, actions };
}

/** Which actions are taken on, as the server decides it too (shared/domain/plan.py): she can see it at once. */
export function takenOn(plan: Plan, chosen: readonly string[] | null): readonly string[] {
  const ids = plan.actions.map(({ id }) => id);
  return plan.taken?.filter((id) => ids.includes(id)) ?? chosen ?? ids;
}

/** The one to begin with. */
export function firstOf(plan: Plan, chosen: readonly string[] | null): string | undefined {
  const taken = takenOn(plan, chosen);
  if (plan.first !== null && taken.includes(plan.first)) return plan.first;
  return chosen?.find((id) => taken.includes(id)) ?? plan.actions.find(({ id }) => taken.includes(id))?.id;
}

/** The plan with one more action taken on, or one less. What the answers chose anyway needs no decision of hers. */
export function withTaken(plan: Plan, chosen: readonly string[] | null, id: string, on: boolean): Plan {
  const others = takenOn(plan, chosen).filter((one) => one !== id);
  const wanted = new Set(on ? [...others, id] : others);
  const taken = plan.actions.map((action) => action.id).filter((one) => wanted.has(one));
  const proposed = takenOn({ ...plan, taken: null }, chosen);
  const same = taken.length === proposed.length && proposed.every((one) => wanted.has(one));
  return { ...plan, taken: same ? null : taken };
}
