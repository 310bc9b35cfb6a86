// Which page the address asks for; the rest of the address is that page's own: #overview&under=<id>&from=…
import { computed, signal } from "@preact/signals";
import { alone } from "./identity.ts";

export const PAGES = ["overview", "unit", "time", "learning", "organisation"] as const;
export type PageName = (typeof PAGES)[number];

export interface Page {
  at: PageName;
  /** What the address says beside the page's name: filters, and the unit that is looked at. */
  rest: URLSearchParams;
}

/** Reads `#organisation` or `#overview&under=surgery` from an address's fragment; the first page for everything else. */
export function readPage(hash: string, pages: readonly PageName[] = PAGES): Page {
  const rest = new URLSearchParams(hash.replace(/^#/, ""));
  const at = pages.find((name) => rest.has(name)) ?? pages[0] ?? "overview";
  return { at, rest };
}

/** The pages that she has: a leader those about her own unit. */
export const pages = computed<readonly PageName[]>(() => (alone.value ? ["unit", "time"] : PAGES));

const address = signal("");
export const page = computed<Page>(() => readPage(address.value, pages.value));

export function followPage(): void {
  const read = () => {
    address.value = location.hash;
  };
  read();
  addEventListener("hashchange", read);
}
