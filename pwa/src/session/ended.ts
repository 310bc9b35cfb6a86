// Sessions that ended, or were erased, while this phone was away: what was done in them goes when Innspill is next opened.
import { Problem } from "../api/client.ts";
import { readState } from "../api/phone.ts";
import type { State, Ticket } from "../api/types.ts";
import type { Entry } from "./entry.ts";
import type { Keep } from "./keep.ts";
import { isCleared, sealReceipts } from "./receipts.ts";
import { forgetSession, listRecords, prefixOf } from "./records.ts";

type Standing = "running" | "ended" | "gone";

/** Running, too, while the host cannot be asked. */
async function standingOf(session: string): Promise<Standing> {
  try {
    const { phase } = (await (await readState(session, "", "")).json()) as State;
    return phase === "closed" ? "ended" : "running";
  } catch (error) {
    return error instanceof Problem && error.code === "session-unknown" ? "gone" : "running";
  }
}

/** Asks about each session that this phone keeps anything of but `open`, and deletes what may not be here any more. */
export async function tidyEnded(keep: Keep, open: string | null): Promise<void> {
  for (const { id, closed } of await listRecords(keep, Date.now())) {
    if (id === open || (await isCleared(keep, id))) continue;
    const standing = closed ? "ended" : await standingOf(id);
    if (standing === "gone") await forgetSession(keep, id);
    if (standing !== "ended") continue;
    const at = (what: string) => `${prefixOf(id)}${what}`;
    const entries = (await keep.read<Entry[]>(at("outbox"))) ?? [];
    const wallet = await keep.read<{ tickets: Record<string, Ticket[]> }>(at("wallet"));
    await sealReceipts(id, keep, entries, (step, number) => wallet?.tickets[step]?.[number]);
  }
}
