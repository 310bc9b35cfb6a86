// Looks for this phone's receipts in the list of all, and says step by step what was counted. No I/O.
import type { Reason, State } from "../../api/types.ts";
import type { Own } from "../../session/receipts.ts";
import { receiptsIn } from "../../tickets/receipt-list.ts";
import type { Published } from "./published.ts";

export interface StepReceipt {
  id: string;
  title: string;
  /** How many things of this phone are in the list. */
  counted: number;
  /** Confirmed when they were handed in, and yet not in the list. */
  missing: number;
  /** Never confirmed, and not in the list: they came too late. */
  late: number;
  /** In the list, as they were before a change that came too late. */
  older: number;
  /** Came after the numbers of their step had been shown, and too few did to show others: in the list, not in the numbers. */
  after: number;
  /** Why the leader has hidden some of those that are counted. */
  hidden: Reason[];
  /** The step was started anew, and this phone handed in nothing after that. */
  anew: boolean;
  /** How many the list has in all. */
  listed: number;
}

/** One line for each step that takes something. Throws when `list` is no such list. */
export function checkReceipts(steps: State["steps"], own: Own, list: Published): StepReceipt[] {
  return steps
    .filter(({ tickets }) => tickets > 0)
    .map(({ id, title, round }) => {
      const published = list.steps.find((step) => step.id === id);
      const spent = receiptsIn(published?.spent ?? "");
      const reasons = Object.entries(published?.hidden ?? {}) as [Reason, string][];
      const hidden = reasons.map(([reason, packed]) => [reason, receiptsIn(packed)] as const);
      // By the step and the number of the ticket: "write/2".
      const mine = Object.entries(own)
        .filter(([key]) => key.slice(0, key.lastIndexOf("/")) === id)
        .map(([, receipt]) => receipt);
      const later = receiptsIn(published?.later ?? "");
      const found = mine.filter(({ receipt }) => spent.has(receipt));
      const after = mine.filter(({ receipt }) => later.has(receipt));
      const lost = mine.filter((one) => !found.includes(one) && !after.includes(one));
      return {
        id,
        title,
        counted: found.length,
        missing: lost.filter(({ confirmed }) => confirmed).length,
        late: lost.filter(({ confirmed }) => !confirmed).length,
        older: found.filter(({ sent }) => !sent).length,
        after: after.length,
        hidden: found.flatMap(({ receipt }) =>
          hidden.filter(([, those]) => those.has(receipt)).map(([reason]) => reason),
        ),
        anew: mine.length === 0 && round > 0,
        listed: spent.size + later.size,
      };
    });
}
