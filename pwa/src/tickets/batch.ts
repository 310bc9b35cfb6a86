// One step's tickets in the form that is stored and sent (base64url); loaded only when tickets are fetched.
import type { Ticket } from "../api/types.ts";
import { decode, encode } from "./base64url.ts";
import { blindTickets, drawInputs, finishTickets } from "./oprf.ts";

export { fingerprintOf } from "./fingerprint.ts";
export { receiptOf } from "./receipts.ts";
export { roomWords } from "./room-words.ts";

/** Covered inputs, kept until the answer has come, so that asking again gives the same tickets. */
export interface Covered {
  public_key: string;
  inputs: string[];
  blinds: string[];
  blinded: string[];
}

export interface Evaluated {
  proof: string;
  evaluated: string[];
}

export function coverInputs(count: number, publicKey: string): Covered {
  const batch = blindTickets(drawInputs(count));
  return {
    public_key: publicKey,
    inputs: batch.map(({ input }) => encode(input)),
    blinds: batch.map(({ blind }) => encode(blind)),
    blinded: batch.map(({ blinded }) => encode(blinded)),
  };
}

/** Checks the proof and gives the tickets; throws when the answer is not of the key they were covered for. */
export function uncoverTickets(covered: Covered, answer: Evaluated): Ticket[] {
  const batch = covered.inputs.map((input, at) => ({
    input: decode(input),
    blind: decode(covered.blinds[at] ?? ""),
    blinded: decode(covered.blinded[at] ?? ""),
  }));
  const raw = finishTickets(
    batch,
    answer.evaluated.map(decode),
    decode(answer.proof),
    decode(covered.public_key),
  );
  return raw.map(({ input, output }) => ({ input: encode(input), output: encode(output) }));
}
