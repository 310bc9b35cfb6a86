// When to ask for what is awaited: at the moment that the host has named, in place of a usual question that comes later.
import { hostNow } from "./clock.ts";

export interface Awaited {
  until: number;
}

/** Milliseconds until the first of these that is still to come; undefined when nothing is. */
export function comesIn(awaited: readonly (Awaited | null | undefined)[]): number | undefined {
  const now = hostNow();
  const coming = awaited.flatMap((one) => (one && one.until > now ? [one.until] : []));
  return coming.length > 0 ? (Math.min(...coming) - now) * 1000 : undefined;
}
