// The leader's link, read: the token it carries, the session it points to, and what the token says about its bearer.
// A co-leader's link has a secret for one session instead of a token.

export interface LeaderLink {
  token: string | null;
  session: string | null;
  byLink: CoLeader | null;
}

/** Somebody who leads one session by a link: which session, which of its links, and the link's secret. */
export interface CoLeader {
  session: string;
  id: string;
  secret: string;
}

export interface Claims {
  name: string;
  unit: string;
  roles: string[];
  /** Seconds since 1970, or null when the token does not say. */
  expires: number | null;
}

const TOKEN = /[\w-]+\.[\w-]+\.[\w-]+/;
const SESSION = /^[\w-]{1,64}$/;
const BY_LINK = /^([0-9a-f]{8})\.([\w-]{43})$/;

/** Reads `#token=…&session=…` from an address, a fragment, or a bare token that somebody pasted. */
export function readLink(text: string): LeaderLink {
  const trimmed = text.trim();
  const hash = trimmed.indexOf("#");
  const parameters = new URLSearchParams(hash >= 0 ? trimmed.slice(hash + 1) : trimmed);
  const named = parameters.get("token");
  const token = TOKEN.exec(named ?? (trimmed.includes("=") ? "" : trimmed))?.[0] ?? null;
  const session = parameters.get("session");
  const known = session && SESSION.test(session) ? session : null;
  const [, id, secret] = BY_LINK.exec(parameters.get("link") ?? "") ?? [];
  return { token, session: known, byLink: known && id && secret ? { session: known, id, secret } : null };
}

function textOf(part: string): string {
  const base64 = part.replaceAll("-", "+").replaceAll("_", "/");
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
}

/** The claims of a token, unchecked (the server checks); null when it is not a token at all. */
export function readClaims(token: string): Claims | null {
  try {
    const payload: unknown = JSON.parse(textOf(token.split(".")[1] ?? ""));
    if (typeof payload !== "object" || payload === null) return null;
    const { name, exp, ...others } = payload as Record<string, unknown>;
    // The embedded host says `unit`, the cloud's sign-in `custom:unit`.
    const unit = others.unit ?? others["custom:unit"];
    if (typeof unit !== "string" || unit === "") return null;
    const roles = others.roles ?? others["cognito:groups"];
    return {
      name: typeof name === "string" ? name : "",
      unit,
      roles: Array.isArray(roles) ? roles.filter((role) => typeof role === "string") : [],
      expires: typeof exp === "number" ? exp : null,
    };
  } catch {
    return null;
  }
}
