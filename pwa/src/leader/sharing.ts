// Leading together: making and taking back links, and who has the lead.
import * as api from "./api.ts";
import { take, view } from "./live.ts";
import { alone, settled } from "./moves.ts";
import { say } from "./toast.ts";
import { w } from "./words.ts";

/** What a link is called on the screen. */
export function nameOf(id: string | null): string {
  return view.value?.links.find((link) => link.id === id)?.name || w().sharing.unnamed;
}

/** The new link, which is shown this once; null when it could not be made. */
export async function makeLink(name: string): Promise<api.NewLink | null> {
  const shown = view.value;
  let made: api.NewLink | null = null;
  if (!shown) return made;
  await alone(async () => {
    made = await api.makeLink(shown.session_id, name);
  });
  return made;
}

export async function takeLinkBack(id: string): Promise<void> {
  const shown = view.value;
  if (!shown) return;
  await alone(async () => {
    take(await api.takeLinkBack(shown.session_id, id));
    say(w().sharing.revoked);
  });
}

/** Hands the lead to a link's bearer, or (null) takes it back; each is the other's undo. */
export async function giveLead(to: string | null): Promise<void> {
  const shown = view.value;
  if (!shown) return;
  const before = shown.lead;
  await alone(async () => {
    take(await api.giveLead(shown.session_id, to));
    const undo = () => void settled().then(() => giveLead(before));
    say(to ? w().sharing.gave(nameOf(to)) : w().sharing.back, undo);
  });
}
