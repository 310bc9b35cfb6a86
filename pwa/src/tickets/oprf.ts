// The cryptography of tickets: RFC 9497 in VOPRF mode over ristretto255-SHA512, nothing stored and nothing sent.
import { ristretto255_oprf } from "@noble/curves/ed25519.js";

const { voprf } = ristretto255_oprf;

/** Bytes of the random input of one ticket. */
export const INPUT_BYTES = 32;

/** Gives `length` unpredictable bytes; an argument only so that published test vectors can be replayed. */
export type Rng = (length?: number) => Uint8Array;

const systemRng: Rng = (length = INPUT_BYTES) => crypto.getRandomValues(new Uint8Array(length));

/** One ticket on its way: `input` and `blind` stay on the phone, only `blinded` is sent. */
export interface BlindTicket {
  input: Uint8Array;
  blind: Uint8Array;
  blinded: Uint8Array;
}

export interface RawTicket {
  input: Uint8Array;
  output: Uint8Array;
}

/** `count` fresh random inputs of 32 bytes. */
export function drawInputs(count: number, rng: Rng = systemRng): Uint8Array[] {
  return Array.from({ length: count }, () => rng(INPUT_BYTES));
}

/** Covers the inputs so that the server can evaluate them without seeing them. */
export function blindTickets(inputs: Uint8Array[], rng: Rng = systemRng): BlindTicket[] {
  return inputs.map((input) => ({ input, ...voprf.blind(input, rng as Parameters<typeof voprf.blind>[1]) }));
}

/**
 * Checks the server's one proof for the whole batch against `publicKey` and uncovers the tickets.
 * Throws when an element is missing or malformed or the proof is not of this key: then no ticket may be used,
 * because a server with a key per phone could tell phones apart.
 */
export function finishTickets(
  batch: BlindTicket[],
  evaluated: Uint8Array[],
  proof: Uint8Array,
  publicKey: Uint8Array,
): RawTicket[] {
  if (evaluated.length !== batch.length) throw new Error("the answer has not one element per ticket");
  const items = batch.map((ticket, at) => ({ ...ticket, evaluated: evaluated[at] as Uint8Array }));
  const outputs = voprf.finalizeBatch(items, publicKey, proof);
  return batch.map(({ input }, at) => ({ input, output: outputs[at] as Uint8Array }));
}
