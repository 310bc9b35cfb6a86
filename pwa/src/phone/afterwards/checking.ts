// Looks for this phone's receipts in the list of all, and says step by step what was counted. No I/O.
import type { Reason, State } from "../../api/types.ts";
import { type Entry, keyOf } from "../../session/entry.ts";
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

/** Whether the server had said yes to what this entry wants, or to an earlier version of it. */
const confirmed = (entry: Entry) =>
  entry.type === "ballot" ? entry.status === "sent" : entry.accepted !== null;

/** One line for each step that takes something. Throws when `list` is no such list. */
export function checkReceipts(
  steps: State["steps"],
  entries: readonly Entry[],
  own: Own,
  list: Published,
): StepReceipt[] {
  return steps
    .filter(({ tickets }) => tickets > 0)
    .map(({ id, title, round }) => {
      const published = list.steps.find((step) => step.id === id);
      const spent = receiptsIn(published?.spent ?? "");
      const reasons = Object.entries(published?.hidden ?? {}) as [Reason, string][];
      const hidden = reasons.map(([reason, packed]) => [reason, receiptsIn(packed)] as const);
      const mine = entries.filter(({ step }) => step === id);
      const receipt = (entry: Entry) => own[keyOf(entry)] ?? "";
      const later = receiptsIn(published?.later ?? "");
      const found = mine.filter((entry) => spent.has(receipt(entry)));
      const after = mine.filter((entry) => later.has(receipt(entry)));
      const lost = mine.filter((entry) => !found.includes(entry) && !after.includes(entry));
      return {
        id,
        title,
        counted: found.length,
        missing: lost.filter(confirmed).length,
        late: lost.filter((entry) => !confirmed(entry)).length,
        older: found.filter(({ status }) => status !== "sent").length,
        after: after.length,
        hidden: found.flatMap((entry) =>
          hidden.filter(([, those]) => those.has(receipt(entry))).map(([reason]) => reason),
        ),
        anew: mine.length === 0 && round > 0,
        listed: spent.size + later.size,
      };
    });
}
