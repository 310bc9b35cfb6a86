// When a session has ended: what this phone keeps of what was handed in is receipts, and everything else goes.
import type { Ticket } from "../api/types.ts";
import { loadCryptography } from "../tickets/wallet.ts";
import { type Entry, keyOf } from "./entry.ts";
import type { Keep } from "./keep.ts";
import { prefixOf, recordKey } from "./records.ts";

/** What is left of one thing that was handed in, or was meant to be: no text, no mark. */
export interface Receipt {
  /** In the published list if it was counted; empty where there was no ticket for it. */
  receipt: string;
  /** The server had said yes to it, or to an earlier version of it; */
  confirmed: boolean;
  /** to what it was in the end. */
  sent: boolean;
}

/** This phone's receipts by `keyOf` what was handed in with each. */
export type Own = Record<string, Receipt>;

/** Before the texts and marks went too, only the receipt itself was kept here. */
type Kept = Record<string, Receipt | string>;

const keyIn = (session: string) => `${prefixOf(session)}receipts`;

const isConfirmed = (entry: Entry) =>
  entry.type === "ballot" ? entry.status === "sent" : entry.accepted !== null;

/** What is kept of a session but the record of it and its receipts. */
async function othersOf(keep: Keep, session: string): Promise<string[]> {
  const all = await keep.keys(prefixOf(session));
  return all.filter((key) => key !== recordKey(session) && key !== keyIn(session));
}

/** Whether nothing that was done in a session is kept any more. */
export const isCleared = async (keep: Keep, session: string) => (await othersOf(keep, session)).length === 0;

/**
 * Makes the receipts of everything that this phone wanted handed in, once, and deletes the rest: of a ticket or a text
 * somebody who takes the phone could tell what was written with it, of a receipt nobody can. Gives the receipts.
 */
export async function sealReceipts(
  session: string,
  keep: Keep,
  entries: readonly Entry[],
  ticket: (step: string, at: number) => Ticket | undefined,
): Promise<Own> {
  const before = (await keep.read<Kept>(keyIn(session))) ?? {};
  const own: Own = {};
  for (const [key, kept] of Object.entries(before)) if (typeof kept !== "string") own[key] = kept;
  for (const entry of entries) {
    const key = keyOf(entry);
    const old = before[key];
    const spent = ticket(entry.step, entry.at);
    if (own[key] || !(old || spent || isConfirmed(entry))) continue;
    const made = spent ? (await loadCryptography()).receiptOf(session, entry.step, spent) : "";
    const receipt = typeof old === "string" ? old : made;
    own[key] = { receipt, confirmed: isConfirmed(entry), sent: entry.status === "sent" };
  }
  await keep.write(keyIn(session), own);
  for (const key of await othersOf(keep, session)) await keep.remove(key);
  return own;
}
