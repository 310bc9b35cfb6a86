// Which session the wall shows, and in which language, read from the address: /wall#<session>&language=nl
import { LANGUAGES, type Language } from "../i18n/index.ts";

export interface WallAddress {
  session: string | null;
  /** Null: the session's own. */
  language: Language | null;
}

const SESSION = /^[\w-]{1,64}$/;

export function readAddress(hash: string): WallAddress {
  const [first = "", ...rest] = hash.replace(/^#/, "").split("&");
  const wanted = new URLSearchParams(rest.join("&")).get("language");
  const language = LANGUAGES.find((code) => code === wanted) ?? null;
  return { session: SESSION.test(first) ? first : null, language };
}

/** A web address as people type it: without the scheme and without the PIN behind it. */
export function spokenAddress(joinUrl: string): string {
  return joinUrl.replace(/^https?:\/\//, "").replace(/\/?#.*$/, "");
}
