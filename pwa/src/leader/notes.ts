// The leader's own notes: fetched once for a session, saved a moment after she has stopped typing.
import { signal } from "@preact/signals";
import { Problem } from "../api/client.ts";
import * as api from "./api.ts";
import { byLink } from "./identity.ts";

const QUIET_MS = 800;
const AGAIN_MS = 4000;

export const notes = signal<Record<string, string>>({});
/** "kept": typed and not saved yet; "failed": tried, and tried again; "" when nothing was typed here. */
export const noteState = signal<"" | "kept" | "saved" | "failed">("");

let of = "";
const unsaved = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Fetches a session's notes, unless they are here. A co-leader has none. */
export async function loadNotes(sid: string): Promise<void> {
  if (of === sid || byLink.value) return;
  of = sid;
  notes.value = {};
  noteState.value = "";
  unsaved.clear();
  try {
    const fetched = (await api.notes(sid)).notes;
    if (of === sid) notes.value = { ...fetched, ...notes.value };
  } catch {
    if (of === sid) of = "";
  }
}

export function writeNote(sid: string, step: string, text: string): void {
  notes.value = { ...notes.value, [step]: text };
  unsaved.add(step);
  noteState.value = "kept";
  clearTimeout(timer);
  timer = setTimeout(() => void save(sid), QUIET_MS);
}

async function save(sid: string): Promise<void> {
  for (const step of [...unsaved]) {
    const text = notes.value[step] ?? "";
    try {
      await api.writeNote(sid, step, text);
      if (notes.value[step] === text) unsaved.delete(step);
    } catch (error) {
      noteState.value = "failed";
      if (error instanceof Problem && error.status < 500) unsaved.delete(step);
      else timer = setTimeout(() => void save(sid), AGAIN_MS);
      return;
    }
  }
  if (unsaved.size === 0) noteState.value = "saved";
}
