// Which sessions this phone has taken part in, so that a reload or a second scan comes back to the same seat.
import type { StepKey } from "../api/types.ts";
import type { Keep } from "./keep.ts";

export interface SessionRecord {
  id: string;
  pin: string;
  title: string;
  language: string;
  /** The keys that were told before joining; every snapshot must show the same. */
  keys: StepKey[];
  /** Of these keys, as the link told it; none for whoever typed the PIN. */
  fingerprint?: string | null;
  /** This phone's own, for the order of lists. */
  seed: number;
  closed: boolean;
  /** It has ended, and what was shown can be read again: it stays in the list of earlier sessions. */
  again?: boolean;
  /** When it was last opened here (kept on this phone only), so that old ones are thrown away. */
  seen: number;
}

const KEPT_MS = 30 * 24 * 3_600_000;

/** Everything kept about one session is under this prefix. */
export const prefixOf = (session: string) => `session:${session}:`;
export const recordKey = (session: string) => `${prefixOf(session)}record`;

export const saveRecord = (keep: Keep, record: SessionRecord) => keep.write(recordKey(record.id), record);
export const readRecord = (keep: Keep, session: string) => keep.read<SessionRecord>(recordKey(session));
export const forgetSession = (keep: Keep, session: string) => keep.remove(prefixOf(session));

/** Deletes what was done in a session and keeps that it was: its title, for the list of earlier sessions. */
async function fade(keep: Keep, session: string): Promise<void> {
  const own = await keep.keys(prefixOf(session));
  for (const key of own) if (key !== recordKey(session)) await keep.remove(key);
}

/**
 * The sessions on this phone, last opened first. Of those older than a month everything is deleted on the way but, where
 * its results can be read again, the record itself. Not of the last one while it runs: a phone that learns the right time
 * in the middle of a session would otherwise throw it away.
 */
export async function listRecords(keep: Keep, now: number): Promise<SessionRecord[]> {
  const keys = (await keep.keys("session:")).filter((key) => key.endsWith(":record"));
  const records: SessionRecord[] = [];
  for (const key of keys) {
    const record = await keep.read<SessionRecord>(key);
    if (record) records.push(record);
  }
  records.sort((a, b) => b.seen - a.seen);
  const isOld = (record: SessionRecord) =>
    now - record.seen > KEPT_MS && (record.closed || record !== records[0]);
  const old = records.filter(isOld);
  for (const { id, again } of old) await (again ? fade(keep, id) : forgetSession(keep, id));
  return records.filter((record) => record.again || !old.includes(record));
}
