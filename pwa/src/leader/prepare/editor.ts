// The format on the screen: kept on this computer at every change, saved a moment after the last one, with undo.
import { computed, signal } from "@preact/signals";
import { Problem, Unreachable } from "../../api/client.ts";
import { type Language, language } from "../../i18n/index.ts";
import { problemText } from "../problems.ts";
import * as api from "./api.ts";
import { type FormatData, faults, type Step } from "./format.ts";

const REST_MS = 1_200;
const AGAIN_MS = 4_000;
/** Changes closer together than this are undone together: a word, not a letter. */
const TOGETHER_MS = 1_500;
const MOST_UNDO = 100;

/** unfit: cannot be used as it is, kept here; conflict: another window was faster; kept: no contact. */
export type Saving = "saved" | "waiting" | "saving" | "unfit" | "kept" | "conflict" | "refused";

export const detail = signal<api.Detail | null>(null);
export const draft = signal<FormatData | null>(null);
export const saving = signal<Saving>("saved");
export const wrong = signal("");
/** The language that is being written in. */
export const writing = signal<Language>("en");
/** The step that is open; "" is the format's own texts. */
export const selected = signal("");
const past = signal<FormatData[]>([]);
export const canUndo = computed(() => past.value.length > 0);
export const current = computed<Step | undefined>(() =>
  draft.value?.steps.find(({ id }) => id === selected.value),
);

let lastChange = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let running = false;

const place = (id: string) => `innspill-format-${id}`;

function keep(): void {
  const now = detail.peek();
  if (!now) return;
  if (saving.peek() === "saved") localStorage.removeItem(place(now.id));
  else localStorage.setItem(place(now.id), JSON.stringify({ version: now.version, data: draft.peek() }));
}

function restore(id: string): { version: number; data: FormatData } | null {
  try {
    return JSON.parse(localStorage.getItem(place(id)) ?? "null");
  } catch {
    return null;
  }
}

export const isUnsaved = (id: string): boolean => localStorage.getItem(place(id)) !== null;

/** Opens a format; what was not saved last time is there again. */
export async function open(id: string): Promise<void> {
  clearTimeout(timer);
  detail.value = null;
  draft.value = null;
  past.value = [];
  wrong.value = "";
  const found = await api.readFormat(id);
  const kept = restore(id);
  detail.value = found;
  draft.value = kept?.data ?? found.data;
  saving.value = "saved";
  selected.value = found.data.steps[0]?.id ?? "";
  writing.value = found.languages.includes(language.value)
    ? language.value
    : (found.languages[0] ?? language.value);
  if (!kept) return;
  if (kept.version !== found.version) saving.value = "conflict";
  else settle(0);
}

/** Decides whether what is on the screen can go out, and when. */
function settle(after: number): void {
  clearTimeout(timer);
  const data = draft.peek();
  const settled = !data || saving.peek() === "conflict";
  if (!settled && faults(data).length > 0) saving.value = "unfit";
  else if (!settled) {
    saving.value = "waiting";
    timer = setTimeout(() => void save(), after);
  }
  keep();
}

export function change(next: FormatData, now: number = Date.now()): void {
  const before = draft.peek();
  if (!before || next === before) return;
  if (now - lastChange > TOGETHER_MS || past.peek().length === 0)
    past.value = [...past.peek(), before].slice(-MOST_UNDO);
  lastChange = now;
  draft.value = next;
  settle(REST_MS);
}

export function undo(): void {
  const before = past.peek().at(-1);
  if (!before) return;
  past.value = past.peek().slice(0, -1);
  lastChange = 0;
  draft.value = before;
  if (!before.steps.some(({ id }) => id === selected.peek())) selected.value = before.steps[0]?.id ?? "";
  settle(REST_MS);
}

export async function save(): Promise<void> {
  const now = detail.peek();
  const data = draft.peek();
  if (!now || !data || running) return;
  running = true;
  saving.value = "saving";
  wrong.value = "";
  try {
    const answer = await api.saveFormat(now.id, data, now.version);
    if (detail.peek()?.id !== now.id) return;
    detail.value = answer;
    saving.value = "saved";
    if (draft.peek() === data) keep();
    else settle(REST_MS);
  } catch (error) {
    failed(error);
  } finally {
    running = false;
  }
}

function failed(error: unknown): void {
  const passing = error instanceof Unreachable || (error instanceof Problem && error.status >= 500);
  if (error instanceof Problem && error.status === 412) saving.value = "conflict";
  else saving.value = passing ? "kept" : "refused";
  if (saving.value !== "conflict") wrong.value = problemText(error);
  keep();
  if (passing) timer = setTimeout(() => void save(), AGAIN_MS);
}

/** Another window was faster: take what it wrote, or put this in its place. */
export async function resolve(mine: boolean): Promise<void> {
  const now = detail.peek();
  const data = draft.peek();
  if (!now || !data) return;
  if (!mine) localStorage.removeItem(place(now.id));
  await open(now.id);
  if (!mine) return;
  saving.value = "saved";
  change(data);
}

export function forget(id: string): void {
  localStorage.removeItem(place(id));
}
