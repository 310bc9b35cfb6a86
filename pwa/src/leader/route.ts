// Which page besides home and a session the address asks for: formats, one format, a script, or a hand-out.
import { signal } from "@preact/signals";

export type Page =
  | { at: "formats" }
  /** `id` is a format's. */
  | { at: "format" | "script"; id: string }
  /** `id` is a session's. */
  | { at: "handout"; id: string };

/** Reads a page from an address's fragment; null for everything else. */
export function readPage(hash: string): Page | null {
  const [name = "", id = ""] = hash.replace(/^#/, "").split("=");
  if (name === "formats") return { at: "formats" };
  if ((name === "format" || name === "script" || name === "handout") && /^[\w-]{1,64}$/.test(id))
    return { at: name, id };
  return null;
}

export const page = signal<Page | null>(null);

export function followPage(): void {
  const read = () => {
    page.value = readPage(location.hash);
  };
  read();
  addEventListener("hashchange", read);
}
