// Where this phone is: looking for a session, reading the privacy page, or in a session; and the ways between.
import { effect, signal } from "@preact/signals";
import { Busy, Problem } from "../api/client.ts";
import { previewSession } from "../api/phone.ts";
import type { JoinPreview } from "../api/types.ts";
import { knownLanguage, LANGUAGES, language } from "../i18n/index.ts";
import { pause, waitAfter } from "../session/backoff.ts";
import { type Keep, openKeep } from "../session/keep.ts";
import {
  forgetSession,
  listRecords,
  readRecord,
  type SessionRecord,
  saveRecord,
} from "../session/records.ts";
import type { Session } from "../session/session.ts";
import { fingerprintIn } from "../ui/pin.ts";
import { takeAnswer, takeTyped } from "./first/early.ts";
import { choose } from "./i18n.ts";
import * as parts from "./parts.ts";
import { pinIn, sharedIn } from "./pin.ts";
import { holdVersion } from "./update.ts";

export type Place =
  | { at: "opening" }
  /**
   * `problem` is a code of what went wrong with `pin`; `resume` is the session this phone was last in, `earlier` those
   * whose results can be read again; `sent`: `pin` was handed in before the app was there.
   */
  | {
      at: "pin";
      pin: string;
      problem: string | null;
      resume: SessionRecord | null;
      earlier: readonly SessionRecord[];
      sent?: boolean;
    }
  /** The results of a session that has ended. */
  | { at: "shared"; sid: string }
  /** `fingerprint` is that of the session's keys, where the link told it. */
  | { at: "privacy"; pin: string; preview: JoinPreview; fingerprint: string | null }
  | { at: "session"; session: Session }
  /** A device that several people share (lend/cards.ts); `pin` is null when the address has none. */
  | { at: "lend"; pin: string | null; fingerprint: string | null };

export const place = signal<Place>({ at: "opening" });
export const lasting = signal(true);
/** Many are joining, and the host has asked this phone to wait a moment. */
export const crowded = signal(false);
let keep: Keep;
let opened: Promise<void> | undefined;

function move(next: Place): void {
  const now = place.peek();
  if (now.at === "session") now.session.stop();
  holdVersion(next.at === "session");
  place.value = next;
}

async function askForPin(pin = "", problem: string | null = null): Promise<void> {
  const records = await listRecords(keep, Date.now());
  const resume = records.find(({ closed }) => !closed) ?? null;
  move({ at: "pin", pin, problem, resume, earlier: records.filter(({ again }) => again) });
}

const linkTo = (pin: string, fingerprint?: string | null) =>
  fingerprint ? `#${pin}.${fingerprint}` : `#${pin}`;

/** Puts the PIN in the address, so that a reload comes back here; and whether this phone is in that session. */
const showPin = (pin: string, fingerprint?: string | null, inside = false) =>
  history.replaceState(inside || null, "", pin ? linkTo(pin, fingerprint) : location.pathname);

/** `fingerprint`: what the link told, for a phone that may have come without it before. */
export async function resume(record: SessionRecord, fingerprint?: string | null): Promise<void> {
  if (fingerprint) record.fingerprint = fingerprint;
  showPin(record.pin, record.fingerprint, true);
  record.seen = Date.now();
  await saveRecord(keep, record);
  if (!knownLanguage()) await speak(record.language);
  const { openSession } = await parts.session.need();
  move({ at: "session", session: await openSession({ record, keep, language }) });
}

const speak = async (code: string) => {
  const spoken = LANGUAGES.find((one) => one === code);
  if (spoken) await choose(spoken);
};

/** How often a phone that only looks for its session lets itself be asked back: about two minutes. */
const PATIENCE = 8;

/** What a PIN leads to; while many are joining, it is asked for again when the host says so. */
async function previewInTurn(pin: string): Promise<JoinPreview> {
  try {
    for (let failures = 1; ; failures++) {
      try {
        return await previewSession(pin, takeAnswer(pin));
      } catch (error) {
        if (!(error instanceof Busy) || failures > PATIENCE) throw error;
        crowded.value = true;
        await pause(waitAfter(error, failures));
      }
    }
  } finally {
    crowded.value = false;
  }
}

/** Follows a PIN: to the session this phone is in already, or to the privacy page. Gives a problem's code or null. */
export async function followPin(pin: string, fingerprint: string | null = null): Promise<string | null> {
  await opened;
  const known = (await listRecords(keep, Date.now())).find((record) => record.pin === pin);
  if (known && !known.closed) {
    await resume(known, fingerprint);
    return null;
  }
  try {
    const preview = await previewInTurn(pin);
    const record = await readRecord(keep, preview.session_id);
    if (record) await resume(record, fingerprint);
    else await showPrivacy(pin, preview, fingerprint);
    return null;
  } catch (error) {
    if (known) {
      await resume(known);
      return null;
    }
    return error instanceof Problem ? error.code : "unreachable";
  }
}

async function showPrivacy(pin: string, preview: JoinPreview, fingerprint: string | null): Promise<void> {
  showPin(pin, fingerprint);
  if (!knownLanguage()) await speak(preview.language);
  move({ at: "privacy", pin, preview, fingerprint });
  // A failure here is met again, and told, when the tickets are fetched.
  const { loadCryptography } = await parts.session.need();
  loadCryptography().catch(() => undefined);
}

/** The person has read the privacy page and goes on. */
export async function enter({ pin, preview, fingerprint }: Extract<Place, { at: "privacy" }>): Promise<void> {
  const { session_id, title, language, steps } = preview;
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  await resume({
    id: session_id,
    pin,
    title,
    language,
    keys: steps,
    fingerprint,
    seed,
    closed: false,
    seen: Date.now(),
  });
}

/** Back to the PIN page. */
export async function leave(): Promise<void> {
  showPin("");
  await askForPin();
}

/** Deletes all this phone keeps about a session and goes back to the PIN page. */
export async function forget(session: Session): Promise<void> {
  session.stop();
  await forgetSession(keep, session.record.id);
  await leave();
}

export const remember = (record: SessionRecord) => saveRecord(keep, record);
/** Whether this phone keeps anything of a session. */
export async function isKnown(sid: string): Promise<boolean> {
  await opened;
  return (await readRecord(keep, sid)) !== undefined;
}

/** The same for a session that is not open. */
export async function forgetRecord(sid: string): Promise<void> {
  await forgetSession(keep, sid);
  await leave();
}

/** To the results of a session that has ended. */
export async function openShared(sid: string): Promise<void> {
  history.replaceState(null, "", `#r=${sid}`);
  move({ at: "shared", sid });
  await parts.steps.fetch();
}

/** Fresh tickets as a new attendee: the way out when the host has another idea of who this phone is. */
export async function startOver(session: Session): Promise<void> {
  const { pin, fingerprint } = session.record;
  session.stop();
  await forgetSession(keep, session.record.id);
  await open(linkTo(pin, fingerprint));
}

/** Goes where the address says: to a session, to results, or to the PIN page. */
const follow = (hash: string) => {
  const sid = sharedIn(hash);
  return sid ? openShared(sid) : open(hash);
};

async function open(link: string): Promise<void> {
  const pin = pinIn(link);
  if (!pin) return askForPin();
  const problem = await followPin(pin, fingerprintIn(link));
  if (problem) await askForPin(pin, problem);
}

async function openPhone(): Promise<void> {
  keep = await openKeep();
  effect(() => {
    lasting.value = keep.lasting.value;
  });
}

export async function start(): Promise<void> {
  // A lent device keeps nothing, so it does not even open what others are kept in.
  if (new URLSearchParams(location.search).has("lend")) {
    const { hash } = location;
    place.value = { at: "lend", pin: pinIn(hash), fingerprint: fingerprintIn(hash) };
    await parts.lend.fetch();
    return;
  }
  const pin = pinIn(location.hash) ?? sharedIn(location.hash);
  // Whoever types a PIN need not wait for the phone's database.
  if (!pin) {
    const { text, sent } = takeTyped();
    place.value = { at: "pin", pin: text, problem: null, resume: null, earlier: [], sent };
  }
  const first = place.peek();
  opened = openPhone();
  await opened;
  // As the session's part comes, not before: nothing on the screen waits for it.
  void parts.session.need().then(({ tidyEnded }) => {
    const now = place.peek();
    return tidyEnded(keep, now.at === "session" ? now.session.record.id : null);
  });
  window.addEventListener("hashchange", () => void follow(location.hash));
  if (place.peek() === first) await follow(location.hash);
}
