// The receipt of a spent ticket, as the session publishes it (shared/domain/receipts.py makes the same): a hash of the
// hash that the server stores, so that it leads to nothing but itself. It comes with the tickets' cryptography.
import { sha256 } from "@noble/hashes/sha2.js";
import type { Ticket } from "../api/types.ts";
import { decode, encode } from "./base64url.ts";

/** Bytes of one receipt. */
const RECEIPT_BYTES = 8;
/** Hexadecimal digits of the stored hash that a receipt is made of. */
const STORED_DIGITS = 32;

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

export function receiptOf(session: string, step: string, { input }: Pick<Ticket, "input">): string {
  const shown = [...utf8(`innspill ticket ${session} ${step} `), ...decode(input)];
  const stored = hex(sha256(Uint8Array.from(shown))).slice(0, STORED_DIGITS);
  return encode(sha256(utf8(`innspill receipt ${stored}`)).slice(0, RECEIPT_BYTES));
}
