// What a phone says of what it handed in, from its own receipts and the list of all.
import { describe, expect, it } from "vitest";
import type { State } from "../../api/types.ts";
import type { Receipt } from "../../session/receipts.ts";
import { encode } from "../../tickets/base64url.ts";
import { checkReceipts } from "./checking.ts";
import type { Published } from "./published.ts";

const receipt = (n: number) => encode(new Uint8Array(8).fill(n));
const packed = (...numbers: number[]) =>
  encode(Uint8Array.from(numbers.flatMap((n) => [...new Uint8Array(8).fill(n)])));

const steps = [
  { id: "frame", type: "frame", title: "Frame", tickets: 0, round: 0 },
  { id: "ask", type: "trilemma", title: "Ask", tickets: 1, round: 0 },
  { id: "write", type: "contribute", title: "Write", tickets: 6, round: 0 },
] as unknown as State["steps"];
const handed = (n: number, more: Partial<Receipt> = {}): Receipt => ({
  receipt: receipt(n),
  confirmed: true,
  sent: true,
  ...more,
});
const ballot = (more: Partial<Receipt> = {}) => ({ "ask/0": handed(1, more) });
const texts = { "write/0": handed(2), "write/1": handed(3) };
const list = (ask: string, write: string, hidden = {}) =>
  ({
    session: "s",
    readable: true,
    steps: [
      { id: "ask", round: 0, spent: ask, hidden: {} },
      { id: "write", round: 0, spent: write, hidden },
    ],
  }) as Published;

describe("what was counted", () => {
  it("is what has its receipt in the list", () => {
    const found = checkReceipts(steps, { ...ballot(), ...texts }, list(packed(1, 9), packed(2, 3, 8)));
    expect(found.map(({ id, counted, missing, listed }) => [id, counted, missing, listed])).toEqual([
      ["ask", 1, 0, 2],
      ["write", 2, 0, 3],
    ]);
  });

  it("a confirmed one that is not there is missing", () => {
    const [ask] = checkReceipts(steps, ballot(), list(packed(9), ""));
    expect(ask).toMatchObject({ counted: 0, missing: 1, late: 0 });
  });

  it("one that was never confirmed came too late, unless it is there after all", () => {
    const refused = ballot({ confirmed: false, sent: false });
    const [late] = checkReceipts(steps, refused, list("", ""));
    expect(late).toMatchObject({ counted: 0, missing: 0, late: 1 });
    const [older] = checkReceipts(steps, refused, list(packed(1), ""));
    expect(older).toMatchObject({ counted: 1, older: 1 });
  });

  it("one that came after the numbers were shown is neither counted nor lost", () => {
    const published = list(packed(9), packed(2));
    for (const step of published.steps) if (step.id === "ask") step.later = packed(1, 7);
    const [ask] = checkReceipts(steps, ballot(), published);
    expect(ask).toMatchObject({ counted: 0, missing: 0, late: 0, after: 1, listed: 3 });
  });

  it("what the leader has hidden is counted, and says why", () => {
    const hidden = { names_person: packed(3) };
    const [, write] = checkReceipts(steps, texts, list("", packed(2, 3), hidden));
    expect(write).toMatchObject({ counted: 2, hidden: ["names_person"] });
  });

  it("a step that was started anew and not answered again says so", () => {
    const anew = steps.map((step) => (step.id === "ask" ? { ...step, round: 1 } : step));
    const [ask] = checkReceipts(anew, {}, list(packed(9), ""));
    expect(ask).toMatchObject({ anew: true, counted: 0, missing: 0 });
  });

  it("a list that was cut is no list", () => {
    expect(() => checkReceipts(steps, {}, list("AAAA", ""))).toThrow();
  });
});
