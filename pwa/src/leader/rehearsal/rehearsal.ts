// A rehearsal on the leader's page: simulated people are with her for as long as it is open, also while she looks at
// another page of hers; a reload finds them at their seats.
import type { LeaderView } from "../../api/types.ts";
import { fingerprintIn } from "../../ui/pin.ts";
import type { Order } from "./worker.ts";

export const USUAL_PEOPLE = 12;
export const MOST_PEOPLE = 30;
const LEAST_PEOPLE = 5;

let running: { session: string; worker: Worker } | null = null;

export const peopleFor = (expected: number | null): number =>
  Math.min(MOST_PEOPLE, Math.max(LEAST_PEOPLE, expected ?? USUAL_PEOPLE));

export function stopCrowd(): void {
  running?.worker.terminate();
  running = null;
}

/** Sees to it that people are there if this is a rehearsal that is open. */
export function followRehearsal(view: LeaderView): void {
  if (running && (running.session !== view.session_id || view.phase !== "open")) stopCrowd();
  if (!view.rehearsal || view.phase !== "open" || running) return;
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  running = { session: view.session_id, worker };
  const order: Order = {
    session: view.session_id,
    fingerprint: fingerprintIn(view.join_url ?? ""),
    people: peopleFor(view.expected),
    language: view.language,
  };
  worker.postMessage(order);
}
