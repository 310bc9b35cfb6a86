// What is looked at: the period and the unit, as the address says it, so that a reload and a link show the same.
import { computed, signal } from "@preact/signals";
import * as api from "../api.ts";
import { ROOT } from "../organisation/units.ts";
import { type PageName, page } from "../route.ts";
import { problemText } from "../words.ts";

/** Quarters that are looked at when the address does not say which; a line needs more of them. */
const USUAL = 4;
const USUAL_OVER_TIME = 8;

export const known = signal<api.Insights | null>(null);
export const unknown = signal("");

const quarters = computed(() => known.value?.quarters ?? []);
export const last = computed(() => page.value.rest.get("to") || (quarters.value.at(-1) ?? ""));
export const first = computed(() => {
  const usual = page.value.at === "time" ? USUAL_OVER_TIME : USUAL;
  const until = quarters.value.filter((one) => one <= last.value);
  return page.value.rest.get("from") || (until.slice(-usual)[0] ?? "");
});
/** The released quarters of the period. */
export const period = computed(() => quarters.value.filter((one) => first.value <= one && one <= last.value));
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

/** Filters that hold on every page; the others are a page's own. */
const SHARED = ["under", "from", "to", "kind"];

/** The address of a page with the filters that hold now, and what is to be otherwise; "" takes a filter away. */
export function addressOf(at: PageName, changes: Record<string, string> = {}): string {
  const now = page.value;
  const rest = new URLSearchParams({ [at]: "" });
  for (const [name, value] of now.rest)
    if (name !== now.at && (at === now.at || SHARED.includes(name))) rest.set(name, value);
  for (const [name, value] of Object.entries(changes)) {
    if (value) rest.set(name, value);
    else rest.delete(name);
  }
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
