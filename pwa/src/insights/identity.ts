// Who is at this screen: the token of HR's link, kept on this machine apart from a leader's.
import { computed, signal } from "@preact/signals";
import { type Claims, readClaims, readLink } from "../leader/link.ts";

const STORED = "innspill-insights-token";

export const token = signal<string | null>(null);
export const claims = signal<Claims | null>(null);
/** Why there is no token to work with: never had one, it has expired, the server does not know it, or not HR's. */
export const missing = signal<"none" | "expired" | "refused" | "leader">("none");
export const signedIn = computed(() => token.value !== null);

/** Takes a token into use and keeps it; false when it is none, or not one for this page. */
export function useToken(next: string): boolean {
  const known = readClaims(next);
  if (!known) return false;
  if (!known.roles.some((role) => role === "hr" || role === "admin")) {
    missing.value = "leader";
    return false;
  }
  token.value = next;
  claims.value = known;
  localStorage.setItem(STORED, next);
  return true;
}

/** Puts the token away: it has expired, the server refuses it, or its bearer signs out. */
export function dropToken(why: "none" | "expired" | "refused"): void {
  token.value = null;
  claims.value = null;
  missing.value = why;
  localStorage.removeItem(STORED);
}

function followAddress(): void {
  const link = readLink(location.hash);
  if (!link.token) return;
  useToken(link.token);
  const rest = new URLSearchParams(location.hash.slice(1));
  rest.delete("token");
  history.replaceState(null, "", `${location.pathname}${rest.size ? `#${rest}` : ""}`);
}

/** Reads the address and what this machine kept; from then on follows the address. */
export function begin(): void {
  const kept = localStorage.getItem(STORED);
  if (kept && !useToken(kept)) dropToken("none");
  followAddress();
  addEventListener("hashchange", followAddress);
}
