// The list of receipts that a session publishes; reading it takes no cryptography.
import { decode, encode } from "./base64url.ts";

/** Bytes of one receipt. */
export const RECEIPT_BYTES = 8;

/** The receipts in a published list. Throws when it is none. */
export function receiptsIn(packed: string): Set<string> {
  const bytes = decode(packed);
  if (bytes.length % RECEIPT_BYTES !== 0) throw new Error("not a list of receipts");
  const found = new Set<string>();
  for (let at = 0; at < bytes.length; at += RECEIPT_BYTES)
    found.add(encode(bytes.slice(at, at + RECEIPT_BYTES)));
  return found;
}
