// Which dialog is open: one unit with what is known and can be done about it, or a list to take over.
import { signal } from "@preact/signals";

export type Move = "rename" | "move" | "merge" | "close" | "add";

export type Open =
  | { what: "unit"; id: string }
  /** Of "add" `id` is the unit above the new one. */
  | { what: Move; id: string }
  | { what: "import"; file: File };

export const open = signal<Open | null>(null);

export const rowOf = (id: string): string => `unit-${id}`;

/** Closes the dialog; the focus goes back to the unit's row. */
export function shut(id?: string): void {
  const from = open.value;
  open.value = null;
  const row = id ?? (from && "id" in from ? from.id : "");
  requestAnimationFrame(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) document.getElementById(rowOf(row))?.focus();
  });
}
