// Who is at this screen and which session it shows: the token (kept on this machine) and the session in the address.
import { computed, signal } from "@preact/signals";
import { type Claims, readClaims, readLink } from "./link.ts";

const STORED = "innspill-leader-token";

export const token = signal<string | null>(null);
export const claims = signal<Claims | null>(null);
/** Why there is no token to work with: never had one, it has expired, or the server does not know it. */
export const missing = signal<"none" | "expired" | "refused">("none");
export const session = signal<string | null>(null);
export const signedIn = computed(() => token.value !== null && claims.value !== null);

/** Takes a token into use and keeps it; false when it is no token. */
export function useToken(next: string): boolean {
  const known = readClaims(next);
  if (!known) return false;
  token.value = next;
  claims.value = known;
  localStorage.setItem(STORED, next);
  return true;
}

/** Puts the token away: it has expired, the server refuses it, or the leader signs out. Drafts stay. */
export function dropToken(why: "none" | "expired" | "refused"): void {
  token.value = null;
  claims.value = null;
  missing.value = why;
  localStorage.removeItem(STORED);
}

/** Shows a session (null: home) and puts it in the address, so that a reload comes back to it. */
export function openSession(sid: string | null): void {
  if (sid === session.value) return;
  location.hash = sid ? `session=${sid}` : "";
}

function followAddress(): void {
  const link = readLink(location.hash);
  if (link.token) {
    useToken(link.token);
    const rest = link.session ? `#session=${link.session}` : "";
    history.replaceState(null, "", `${location.pathname}${rest}`);
  }
  session.value = link.session;
}

/** Reads the address and what this machine kept; from then on follows the address. */
export function begin(): void {
  const kept = localStorage.getItem(STORED);
  if (kept && !useToken(kept)) dropToken("none");
  followAddress();
  addEventListener("hashchange", followAddress);
}
