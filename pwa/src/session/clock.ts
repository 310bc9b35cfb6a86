// The host's clock, as far as this page knows it: phones whose own clock is wrong show the right time all the same.

/** Milliseconds that the host is ahead of this device. */
let ahead = 0;
/** How far a whole-second Date header may be off before it is believed over a snapshot's finer `now`. */
const COARSE_MS = 3_000;

/** The host has just said what time it is there, in seconds since 1970. */
export function noteHost(seconds: number | undefined): void {
  if (seconds) ahead = seconds * 1000 - Date.now();
}

/** An answer without a body has a Date header: good enough to see that this device's clock was set meanwhile. */
export function noteDate(header: string | null): void {
  const host = Date.parse(header ?? "");
  if (Math.abs(host - hostNow() * 1000) > COARSE_MS) ahead = host - Date.now();
}

/** Seconds since 1970 by the host's clock. */
export const hostNow = (): number => (Date.now() + ahead) / 1000;
