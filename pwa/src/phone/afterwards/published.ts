// What a session publishes when it has ended: its list of receipts, and its shared part. Always fetched whole, by
// whoever took part in anything or in nothing: a request tells nothing about who asks.
import { type Signal, signal } from "@preact/signals";
import { call, Problem } from "../../api/client.ts";
import type { Action, Reason, Results, Theme } from "../../api/types.ts";

export interface Published {
  session: string;
  /** Whether the results can be read again. */
  readable: boolean;
  steps: {
    id: string;
    round: number;
    spent: string;
    /** Of answers that came after the step's numbers had been shown; older lists have none. */
    later?: string;
    hidden: Partial<Record<Reason, string>>;
  }[];
}

/** One step as the room saw it. What a step has depends on its type. */
export interface SharedStep {
  id: string;
  type: string;
  title: string;
  question?: string;
  options?: { id: string; text: string }[];
  low?: string;
  high?: string;
  results: Results;
}

export interface Shared {
  session: { id: string; title: string; language: string; opened_on: string };
  /** Older ones have none. */
  thresholds?: { score: number };
  agreed: string;
  actions: (Omit<Action, "contributions"> & { taken?: boolean; first?: boolean })[];
  themes: Theme[];
  steps: SharedStep[];
}

/** What was asked for, or why it is not there: `gone` for good, `unreachable` for now. */
export type Fetched<T> = T | "loading" | "gone" | "unreachable";

const at = (sid: string, what: string) => `/api/sessions/${encodeURIComponent(sid)}/${what}`;

async function fetchInto<T>(path: string, to: Signal<Fetched<T>>): Promise<void> {
  to.value = "loading";
  try {
    to.value = await call<T>(path);
  } catch (error) {
    const gone = error instanceof Problem && error.status === 404 && error.code !== "report-not-ready";
    to.value = gone ? "gone" : "unreachable";
  }
}

const lists = new Map<string, Signal<Fetched<Published>>>();

/** Milliseconds within which the phones of a full room ask, each at its own moment. */
const SPREAD_MS = 1_500;

/** A session's published list, fetched once for all that is shown of it. */
export function publishedOf(sid: string): Signal<Fetched<Published>> {
  let list = lists.get(sid);
  if (!list) {
    list = signal<Fetched<Published>>("loading");
    lists.set(sid, list);
    setTimeout(() => void fetchPublished(sid), Math.random() * SPREAD_MS);
  }
  return list;
}

export async function fetchPublished(sid: string): Promise<void> {
  await fetchInto(at(sid, "receipts"), publishedOf(sid));
}

export const fetchShared = (sid: string, to: Signal<Fetched<Shared>>) => fetchInto(at(sid, "shared"), to);

export const linkTo = (sid: string) => `${location.origin}/#r=${sid}`;
