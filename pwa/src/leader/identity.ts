// Who is at this screen and which session it shows: the token (kept on this machine) and the session in the address.
import { computed, signal } from "@preact/signals";
import { type Claims, type CoLeader, readClaims, readLink } from "./link.ts";

const STORED = "innspill-leader-token";
const STORED_LINK = "innspill-co-leader";

export const session = signal<string | null>(null);
export const token = signal<string | null>(null);
export const claims = signal<Claims | null>(null);
/** Why there is no token to work with: never had one, it has expired, or the server does not know it. */
export const missing = signal<"none" | "expired" | "refused">("none");
/** The link by which this device leads a session together with its leader, or null. */
export const coLeader = signal<CoLeader | null>(null);
/** The link for the session on the screen: it counts before a token, since whoever opened it meant to. */
export const byLink = computed(() => (coLeader.value?.session === session.value ? coLeader.value : null));
export const signedIn = computed(
  () => byLink.value !== null || (token.value !== null && claims.value !== null),
);

/** Takes a token into use and keeps it; false when it is no token. */
export function useToken(next: string): boolean {
  const known = readClaims(next);
  if (!known) return false;
  token.value = next;
  claims.value = known;
  localStorage.setItem(STORED, next);
  return true;
}

function useLink(next: CoLeader): void {
  coLeader.value = next;
  localStorage.setItem(STORED_LINK, JSON.stringify(next));
}

/** Forgets the link: it was taken back, or its session has ended. The page says so until it is left. */
export function dropLink(): void {
  localStorage.removeItem(STORED_LINK);
}

function storedLink(): CoLeader | null {
  try {
    return JSON.parse(localStorage.getItem(STORED_LINK) ?? "null") as CoLeader | null;
  } catch {
    return null;
  }
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
  if (link.byLink) useLink(link.byLink);
  if (link.token) useToken(link.token);
  if (link.token || link.byLink) {
    const rest = link.session ? `#session=${link.session}` : "";
    history.replaceState(null, "", `${location.pathname}${rest}`);
  }
  // Who leads by a link alone has no start page: her session is all there is.
  session.value = link.session ?? (token.value ? null : (storedLink()?.session ?? null));
}

/** Reads the address and what this machine kept; from then on follows the address. */
export function begin(): void {
  const kept = localStorage.getItem(STORED);
  if (kept && !useToken(kept)) dropToken("none");
  coLeader.value = storedLink();
  followAddress();
  addEventListener("hashchange", followAddress);
}
