// When a session has ended: what this phone keeps of its tickets is their receipts, and the tickets go.
import type { Ticket } from "../api/types.ts";
import { loadCryptography } from "../tickets/wallet.ts";
import { type Entry, keyOf } from "./entry.ts";
import type { Keep } from "./keep.ts";
import { prefixOf } from "./records.ts";

/** This phone's receipts by `keyOf` what was handed in with each. */
export type Own = Record<string, string>;

const keyIn = (session: string) => `${prefixOf(session)}receipts`;

export const readOwn = (keep: Keep, session: string) => keep.read<Own>(keyIn(session));

/**
 * Makes the receipts of everything that this phone wanted handed in, once, and throws the tickets away: of a ticket
 * somebody who takes the phone could tell which contribution was made with it, of a receipt nobody can.
 */
export async function sealReceipts(
  session: string,
  keep: Keep,
  entries: readonly Entry[],
  ticket: (step: string, at: number) => Ticket | undefined,
): Promise<void> {
  if (!(await readOwn(keep, session))) {
    const { receiptOf } = await loadCryptography();
    const own: Own = {};
    for (const { step, at } of entries) {
      const spent = ticket(step, at);
      if (spent) own[keyOf({ step, at })] = receiptOf(session, step, spent);
    }
    await keep.write(keyIn(session), own);
  }
  await keep.remove(`${prefixOf(session)}wallet`);
}
