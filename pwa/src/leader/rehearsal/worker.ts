// The crowd beside the page: its curve arithmetic never holds up a tap, and it goes on while another tab is looked at.
import { LANGUAGES, type Language } from "../../i18n/index.ts";
import { openKeep } from "../../session/keep.ts";
import { play } from "./crowd.ts";
import type { Texts } from "./person.ts";

export interface Order {
  session: string;
  /** Of the keys, as the leader's page knows it. */
  fingerprint: string | null;
  people: number;
  language: string;
}

const TEXTS: Record<Language, () => Promise<{ default: unknown }>> = {
  nb: () => import("./texts/nb.json"),
  sv: () => import("./texts/sv.json"),
  nl: () => import("./texts/nl.json"),
  en: () => import("./texts/en.json"),
};
const PACE_S = 14;
const ARRIVAL_S = 8;

const wait = (seconds: number, until: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    if (until.aborted) return reject(until.reason);
    const timer = setTimeout(resolve, seconds * 1_000);
    until.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(until.reason);
    });
  });

addEventListener("message", async ({ data }: MessageEvent<Order>) => {
  const language = LANGUAGES.find((code) => code === data.language) ?? "en";
  const [{ default: texts }, keep] = await Promise.all([TEXTS[language](), openKeep()]);
  const mine = `rehearsal:${data.session}:`;
  const old = (await keep.keys("rehearsal:")).filter((key) => !key.startsWith(mine));
  await Promise.all(old.map((key) => keep.remove(key)));
  await play({
    session: data.session,
    fingerprint: data.fingerprint,
    people: data.people,
    texts: texts as Texts,
    pace: PACE_S,
    arrival: ARRIVAL_S,
    keep,
    wait,
    signal: new AbortController().signal,
  });
  await keep.remove(mine);
  close();
});
