// Which dialog is open: one unit with what is known and can be done about it, or a list to take over.
import { signal } from "@preact/signals";

export type Move = "rename" | "move" | "merge" | "close" | "add";

export type Open =
  | { what: "unit"; id: string }
  /** Of "add" `id` is the unit above the new one. */
  | { what: Move; id: string }
  | { what: "import"; file: File };

export const open = signal<Open | null>(null);

export const rowOf = (id: string): string => `unit-${encodeURIComponent(id)}`;

/** Frames, about a second of them. */
const PATIENCE = 60;

/** Closes the dialog; the focus goes to the row of the unit that was made or changed, else back to where it was. */
export function shut(changed?: string): void {
  const from = open.value;
  open.value = null;
  const row = changed ?? (from && "id" in from ? from.id : "");
  const settle = (frames: number): void => {
    const target = document.getElementById(rowOf(row));
    const waiting = document.querySelector("dialog[open]") !== null || (changed !== undefined && !target);
    if (waiting && frames > 0) requestAnimationFrame(() => settle(frames - 1));
    else if (changed || document.activeElement === document.body) target?.focus();
  };
  // Two frames: the dialog is gone after the first, and has given the focus back in its own way. On a busy machine it
  // takes longer, and so does a row that is still to be drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => settle(PATIENCE)));
}
