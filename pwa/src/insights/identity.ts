// Who is at this screen: HR with her link, whose token is kept on this machine, or a leader who came from her start page,
// whose token is kept in this tab alone, so that it never takes the place of HR's.
import { computed, signal } from "@preact/signals";
import { type Claims, readClaims, readLink } from "../leader/link.ts";

const STORED = "innspill-insights-token";

export const token = signal<string | null>(null);
export const claims = signal<Claims | null>(null);
/** Why there is no token to work with: never had one, it has expired, the server does not know it, or it opens nothing. */
export const missing = signal<"none" | "expired" | "refused" | "other">("none");
export const signedIn = computed(() => token.value !== null);

const HR = ["hr", "admin"];
const sees = (known: Claims, roles: readonly string[]) => known.roles.some((role) => roles.includes(role));

/** Whether she sees one unit alone: a leader her own. */
export const alone = computed(() => claims.value !== null && !sees(claims.value, HR));

/** Takes a token into use and keeps it; false when it is none, or not one for this page. */
export function useToken(next: string): boolean {
  const known = readClaims(next);
  if (!known) return false;
  if (!sees(known, [...HR, "leader"])) {
    missing.value = "other";
    return false;
  }
  token.value = next;
  claims.value = known;
  sessionStorage.removeItem(STORED);
  (alone.value ? sessionStorage : localStorage).setItem(STORED, next);
  return true;
}

/** Puts the token away: it has expired, the server refuses it, or its bearer signs out. */
export function dropToken(why: "none" | "expired" | "refused"): void {
  (alone.value ? sessionStorage : localStorage).removeItem(STORED);
  token.value = null;
  claims.value = null;
  missing.value = why;
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
  const kept = sessionStorage.getItem(STORED) ?? localStorage.getItem(STORED);
  if (kept && !useToken(kept)) dropToken("none");
  followAddress();
  addEventListener("hashchange", followAddress);
}
