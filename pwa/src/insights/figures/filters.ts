// What is looked at: the period and the unit, as the address says it, so that a reload and a link show the same.
import { computed, signal } from "@preact/signals";
import * as api from "../api.ts";
import { ROOT } from "../organisation/units.ts";
import { type PageName, page } from "../route.ts";
import { problemText } from "../words.ts";

/** Quarters that are looked at when the address does not say which. */
const USUAL = 4;

export const known = signal<api.Insights | null>(null);
export const unknown = signal("");

const quarters = computed(() => known.value?.quarters ?? []);
export const last = computed(() => page.value.rest.get("to") || (quarters.value.at(-1) ?? ""));
export const first = computed(
  () =>
    page.value.rest.get("from") || (quarters.value.filter((one) => one <= last.value).slice(-USUAL)[0] ?? ""),
);
/** The unit that is looked at, with everything below it. */
export const unit = computed(() => page.value.rest.get("under") || known.value?.unit || ROOT);

export async function begin(): Promise<void> {
  try {
    known.value = await api.insights();
    unknown.value = "";
  } catch (error) {
    unknown.value = problemText(error);
  }
}

/** The address of a page with the filters that hold now, and what is to be otherwise; "" takes a filter away. */
export function addressOf(at: PageName, changes: Record<string, string> = {}): string {
  const rest = new URLSearchParams();
  const now = page.value.rest;
  const under = changes.under ?? now.get("under") ?? "";
  rest.set(at, "");
  const kept = { from: now.get("from"), to: now.get("to"), kind: now.get("kind"), ...changes, under };
  for (const [name, value] of Object.entries(kept)) if (value) rest.set(name, value);
  return `/insights#${rest}`.replace(/=(?=&|$)/, "");
}

export function choose(changes: Record<string, string>): void {
  location.assign(addressOf(page.value.at, changes));
}

/** A period that does not end before it begins: the end that was not chosen follows. */
export function choosePeriod(which: "from" | "to", quarter: string): void {
  const other = which === "from" ? last.value : first.value;
  const crossed = which === "from" ? quarter > other : quarter < other;
  const kept = { from: first.value, to: last.value };
  choose(crossed ? { from: quarter, to: quarter } : { ...kept, [which]: quarter });
}
