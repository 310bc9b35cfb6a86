// The fingerprint of a session's public keys: what everybody in the room compares, so that no phone gets its own keys
// (shared/domain/fingerprint.py makes the same and says how). It comes with the tickets' cryptography.
import { sha512 } from "@noble/hashes/sha2.js";
import type { StepKey } from "../api/types.ts";
import { decode, encode } from "./base64url.ts";

const FINGERPRINT_BYTES = 24;
const LABEL = "innspill keys 1";

const utf8 = (text: string) => new TextEncoder().encode(text);
const measured = (bytes: Uint8Array) => [bytes.length >> 8, bytes.length & 255, ...bytes];

/** 32 characters of base64url, whatever the order of the steps; those without a key take no part. */
export function fingerprintOf(steps: readonly Pick<StepKey, "id" | "public_key">[]): string {
  const said = [...utf8(LABEL)];
  for (const { id, public_key } of [...steps].sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (public_key !== null) said.push(...measured(utf8(id)), ...measured(decode(public_key)));
  return encode(sha512(Uint8Array.from(said)).slice(0, FINGERPRINT_BYTES));
}
