// The only place that talks HTTP: JSON in and out, problem details as errors, no retry (callers decide).

/** An answer of the server that says no (RFC 9457). `code` is what screens translate. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** No answer at all: offline, the host is gone, or the request took too long. */
export class Unreachable extends Error {}

/** The host is there but has more to do than it can: ask again, not before `afterMs`. */
export class Busy extends Unreachable {
  constructor(readonly afterMs: number) {
    super("the server has too much to do");
  }
}

export interface Ask {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  token?: string;
  headers?: Record<string, string>;
  keepalive?: boolean;
  /** The answer to this very request, where it has been made already. */
  asked?: Promise<Response> | undefined;
}

const TIMEOUT_MS = 15_000;
/** A host that asks for more is asked again after a minute all the same. */
const LONGEST_WAIT_S = 60;

/** What the host asks for in Retry-After, in milliseconds; 0 when it does not say. */
function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After"));
  return seconds > 0 ? Math.min(seconds, LONGEST_WAIT_S) * 1_000 : 0;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    const body = (await response.json()) as { code?: string; detail?: string };
    return new Problem(response.status, body.code ?? "internal", body.detail ?? "");
  } catch {
    return new Problem(response.status, "internal", "");
  }
}

/** Sends one request and gives the raw response when it is fine or 304; throws `Problem` or `Unreachable`. */
export async function send(path: string, ask: Ask = {}): Promise<Response> {
  const headers: Record<string, string> = { ...ask.headers };
  if (ask.body !== undefined) headers["Content-Type"] = "application/json";
  if (ask.token) headers.Authorization = `Bearer ${ask.token}`;
  const init: RequestInit = {
    method: ask.method ?? "GET",
    headers,
    cache: "no-store",
    credentials: "omit",
    signal: AbortSignal.timeout(TIMEOUT_MS),
    keepalive: ask.keepalive ?? false,
  };
  if (ask.body !== undefined) init.body = JSON.stringify(ask.body);
  let response: Response;
  try {
    response = await (ask.asked ?? fetch(path, init));
  } catch {
    throw new Unreachable("no answer from the server");
  }
  if (response.ok || response.status === 304) return response;
  if (response.status === 503) throw new Busy(retryAfter(response));
  if (response.status === 502 || response.status === 504) throw new Unreachable("the server is not ready");
  const problem = await problemOf(response);
  // The gateway's own limit. Ours for wrong PINs has a name: it may be this person's PIN that is wrong, so she is told.
  if (problem.status === 429 && problem.code !== "too-many-requests") throw new Busy(retryAfter(response));
  throw problem;
}

/** Sends one request and gives its JSON (undefined for 204). */
export async function call<T>(path: string, ask: Ask = {}): Promise<T> {
  const response = await send(path, ask);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}
