// The cards of a lent device: several people, each with tickets of their own, in the memory of this page and nowhere
// else. A card has a colour and no name, and is used again in each step. When it is passed on, what was handed in with
// it is forgotten here together with its tickets: the next person can neither see nor change it.
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { JoinPreview } from "../../api/types.ts";
import { language } from "../../i18n/index.ts";
import { createMemoryKeep } from "../../session/keep.ts";
import type { Session } from "../../session/session.ts";
import * as parts from "../parts.ts";

export const COLOURS = ["blue", "green", "yellow", "red", "purple", "orange", "pink", "black"] as const;
export type Colour = (typeof COLOURS)[number];

export interface Card {
  colour: Colour;
  session: Session;
  /** The steps in which this card has handed something in and was passed on. */
  done: ReadonlySignal<ReadonlySet<string>>;
  /** Hides and forgets what this card has done up to now. */
  finish(): void;
  end(): void;
}

export const cards = signal<Card[]>([]);
/** The card of the person who has the device; null while it lies on the table. */
export const active = signal<Card | null>(null);

type Fingerprint = string | null;

async function createCard(
  colour: Colour,
  pin: string,
  preview: JoinPreview,
  fingerprint: Fingerprint,
): Promise<Card> {
  const { session_id, title, language: spoken, steps } = preview;
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  const { openSession } = await parts.session.need();
  const session = await openSession({
    record: {
      id: session_id,
      pin,
      title,
      language: spoken,
      keys: steps,
      fingerprint,
      seed,
      closed: false,
      seen: 0,
    },
    keep: createMemoryKeep(true),
    language,
  });
  const done = signal<ReadonlySet<string>>(new Set());
  const forgotten = new Set<string>();
  const stop = effect(() => {
    const entries = session.outbox.entries.value;
    for (const step of done.value) {
      const here = entries.filter((entry) => entry.step === step);
      // What waits for the network is sent first; nobody sees it meanwhile.
      if (forgotten.has(step) || here.some(({ status }) => status === "waiting" || status === "sending"))
        continue;
      forgotten.add(step);
      session.forgetStep(step);
    }
  });
  return {
    colour,
    session,
    done,
    finish() {
      const handedIn = session.outbox.entries.peek().map(({ step }) => step);
      session.staying.value = null;
      for (const { id } of session.state.peek()?.steps ?? []) session.drafts.discard(id);
      session.outbox.flush();
      done.value = new Set([...done.peek(), ...handedIn]);
    },
    end() {
      stop();
      session.stop();
    },
  };
}

/** A new person takes a free card: a new participant, with tickets of their own. */
export async function takeCard(
  colour: Colour,
  pin: string,
  preview: JoinPreview,
  fingerprint: Fingerprint = null,
): Promise<void> {
  const card = await createCard(colour, pin, preview, fingerprint);
  cards.value = [...cards.peek(), card];
  active.value = card;
}

export function passOn(): void {
  active.peek()?.finish();
  active.value = null;
}

/** Whether there is something that passing on would delete. */
export function hasUnsent({ session }: Card): boolean {
  const written = (step: string) =>
    Object.keys(session.drafts.read<{ texts?: object }>(step)?.texts ?? {}).length > 0 ||
    Object.keys(session.drafts.read<{ edits?: object }>(step)?.edits ?? {}).length > 0;
  return (session.state.peek()?.steps ?? []).some(({ id, type }) => type === "contribute" && written(id));
}

export function endAll(): void {
  active.value = null;
  for (const card of cards.peek()) card.end();
  cards.value = [];
}

/** Leaving the page ends all cards: the browser asks first, and going back finds nothing. */
export function guardPage(): () => void {
  const ask = (event: Event) => {
    if (cards.peek().length > 0) event.preventDefault();
  };
  const hide = () => {
    document.body.hidden = true;
  };
  const show = (event: PageTransitionEvent) => {
    if (event.persisted) location.reload();
    else document.body.hidden = false;
  };
  addEventListener("beforeunload", ask);
  addEventListener("pagehide", hide);
  addEventListener("pageshow", show);
  return () => {
    removeEventListener("beforeunload", ask);
    removeEventListener("pagehide", hide);
    removeEventListener("pageshow", show);
  };
}
