// Fakes for the tests in this folder: a fetch with scripted answers, sockets, and a page that can be hidden.
import { vi } from "vitest";

export interface Asked {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
  keepalive: boolean;
}

/** Answers a request, or throws to be out of reach. */
export type Answer = (asked: Asked) => Response | Promise<Response>;

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
export const done = () => new Response(null, { status: 204 });
export const problem = (status: number, code: string) => json({ code, detail: code }, status);
export const unreachable: Answer = () => {
  throw new TypeError("network");
};

/** Replaces fetch; `host.answer` may be changed at any time, `host.asked` is what was sent. */
export function fakeHost(answer: Answer) {
  const host = { answer, asked: [] as Asked[] };
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    const asked: Asked = {
      method: init.method ?? "GET",
      path,
      body: init.body ? JSON.parse(init.body as string) : undefined,
      headers: init.headers as Record<string, string>,
      keepalive: init.keepalive ?? false,
    };
    host.asked.push(asked);
    return host.answer(asked);
  });
  return host;
}

export function setHidden(hidden: boolean): void {
  Object.defineProperty(document, "visibilityState", {
    configurable: true,
    value: hidden ? "hidden" : "visible",
  });
  document.dispatchEvent(new Event("visibilitychange"));
}

/** Replaces WebSocket; `sockets` are those that were opened, oldest first. Each opens or closes when a test says so. */
export function fakeSockets() {
  const sockets: FakeSocket[] = [];
  class FakeSocket {
    onopen = () => {};
    onclose = () => {};
    onmessage: (event: { data: string }) => void = () => {};
    said: string[] = [];
    closed = false;
    constructor(readonly url: string) {
      sockets.push(this);
    }
    send(text: string) {
      this.said.push(text);
    }
    close() {
      if (this.closed) return;
      this.closed = true;
      this.onclose();
    }
    hear(message: unknown) {
      this.onmessage({ data: JSON.stringify(message) });
    }
  }
  vi.stubGlobal("WebSocket", FakeSocket);
  return sockets;
}
