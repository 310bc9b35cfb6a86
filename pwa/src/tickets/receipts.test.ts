// Receipts: those of the server, and nothing else is taken for a list of them.
import { describe, expect, it } from "vitest";
import vectors from "../../../tests/vectors/receipts.json";
import { decode, encode } from "./base64url.ts";
import { receiptsIn } from "./receipt-list.ts";
import { receiptOf } from "./receipts.ts";

describe("receipts", () => {
  it.each(vectors.receipts)("the server makes the same for $step", ({ session, step, input, receipt }) => {
    expect(receiptOf(session, step, { input })).toBe(receipt);
  });

  it("finds each of a list", () => {
    const packed = encode(Uint8Array.from(vectors.receipts.flatMap(({ receipt }) => [...decode(receipt)])));
    const found = [...receiptsIn(packed)];
    expect(found).toEqual(vectors.receipts.map(({ receipt }) => receipt));
    expect(receiptsIn("").size).toBe(0);
  });

  it("refuses what is cut in the middle", () => {
    expect(() => receiptsIn("AAAA")).toThrow("not a list");
  });
});
