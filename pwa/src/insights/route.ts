// Which page the address asks for; the rest of the address is that page's own: #overview&under=<id>&from=…
import { signal } from "@preact/signals";

export const PAGES = ["overview", "learning", "organisation"] as const;
export type PageName = (typeof PAGES)[number];

export interface Page {
  at: PageName;
  /** What the address says beside the page's name: filters, and the unit that is looked at. */
  rest: URLSearchParams;
}

/** Reads `#organisation` or `#overview&under=surgery` from an address's fragment; the overview for everything else. */
export function readPage(hash: string): Page {
  const rest = new URLSearchParams(hash.replace(/^#/, ""));
  const at = PAGES.find((name) => rest.has(name)) ?? "overview";
  return { at, rest };
}

export const page = signal<Page>(readPage(""));

export function followPage(): void {
  const read = () => {
    page.value = readPage(location.hash);
  };
  read();
  addEventListener("hashchange", read);
}
