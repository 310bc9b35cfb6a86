// Published vectors of RFC 9497 (appendix A.1.2), and what must be refused.
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { describe, expect, it } from "vitest";
import rfc from "../../../tests/vectors/rfc9497_ristretto255_voprf.json";
import { decode, encode } from "./base64url.ts";
import { blindTickets, drawInputs, finishTickets, type Rng } from "./oprf.ts";

const unhex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** Randomness that makes @noble/curves draw exactly these scalars: it reduces to [1, order) by adding one. */
function rngOf(scalars: string[]): Rng {
  const left = [...scalars];
  return (length = 0) => {
    const bytes = new Uint8Array(length);
    bytes.set(unhex(left.shift() ?? ""));
    bytes[0] = (bytes[0] as number) - 1;
    return bytes;
  };
}

const { voprf } = ristretto255_oprf;

describe("RFC 9497 vectors", () => {
  it("derives the published key pair", () => {
    const keys = voprf.deriveKeyPair(unhex(rfc.seed), unhex(rfc.keyInfo));
    expect(hex(keys.secretKey)).toBe(rfc.skSm);
    expect(hex(keys.publicKey)).toBe(rfc.pkSm);
  });

  it.each(rfc.vectors.map((vector, at) => [at + 1, vector] as const))("vector %i", (_, vector) => {
    const batch = blindTickets(vector.input.map(unhex), rngOf(vector.blind));
    expect(batch.map(({ blind }) => hex(blind))).toEqual(vector.blind);
    expect(batch.map(({ blinded }) => hex(blinded))).toEqual(vector.blindedElement);
    const served = voprf.blindEvaluateBatch(
      unhex(rfc.skSm),
      unhex(rfc.pkSm),
      vector.blindedElement.map(unhex),
      rngOf([vector.proofRandomScalar]) as never,
    );
    expect(hex(served.proof)).toBe(vector.proof);
    expect(served.evaluated.map(hex)).toEqual(vector.evaluationElement);
    const evaluated = vector.evaluationElement.map(unhex);
    const tickets = finishTickets(batch, evaluated, unhex(vector.proof), unhex(rfc.pkSm));
    expect(tickets.map(({ output }) => hex(output))).toEqual(vector.output);
  });
});

describe("what is refused", () => {
  const keys = voprf.generateKeyPair();
  const batch = blindTickets(drawInputs(3));
  const blinded = batch.map((ticket) => ticket.blinded);
  const good = voprf.blindEvaluateBatch(keys.secretKey, keys.publicKey, blinded);

  it("accepts the honest answer", () => {
    expect(finishTickets(batch, good.evaluated, good.proof, keys.publicKey)).toHaveLength(3);
  });
  it("a key made for one phone", () => {
    const own = voprf.generateKeyPair();
    const marked = voprf.blindEvaluateBatch(own.secretKey, own.publicKey, blinded);
    expect(() => finishTickets(batch, marked.evaluated, marked.proof, keys.publicKey)).toThrow();
  });
  it("elements in another order", () => {
    expect(() => finishTickets(batch, [...good.evaluated].reverse(), good.proof, keys.publicKey)).toThrow();
  });
  it("too few elements", () => {
    expect(() => finishTickets(batch, good.evaluated.slice(1), good.proof, keys.publicKey)).toThrow();
  });
  it("the identity element", () => {
    const identity = good.evaluated.map(() => new Uint8Array(32));
    expect(() => finishTickets(batch, identity, good.proof, keys.publicKey)).toThrow();
  });
});

describe("base64url", () => {
  it("comes back the same, without padding", () => {
    for (let length = 0; length < 70; length++) {
      const bytes = crypto.getRandomValues(new Uint8Array(length));
      expect(encode(bytes)).toMatch(/^[\w-]*$/);
      expect(decode(encode(bytes))).toEqual(bytes);
    }
  });
  it("refuses ordinary base64", () => {
    expect(() => decode("a+b/")).toThrow();
  });
});
