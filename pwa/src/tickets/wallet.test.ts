// The wallet against an honest host, one that loses answers, and ones that would tell phones apart.
import { ristretto255_oprf } from "@noble/curves/ed25519.js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Unreachable } from "../api/client.ts";
import type { StepKey } from "../api/types.ts";
import { type Asked, fakeHost, json, unreachable } from "../session/fakes.ts";
import { createMemoryKeep } from "../session/keep.ts";
import { decode, encode } from "./base64url.ts";
import { openWallet, Untrustworthy } from "./wallet.ts";

const { voprf } = ristretto255_oprf;
const keys = voprf.generateKeyPair();
const step = (id: string, tickets: number, publicKey = keys.publicKey): StepKey => ({
  id,
  tickets,
  public_key: encode(publicKey),
});
const steps = [step("write", 3), step("judge", 1), { id: "frame", tickets: 0, public_key: null }];

/** Evaluates as the host does, with `pair` as its key. */
function serve(pair: typeof keys) {
  return ({ body }: Asked) => {
    const { blinded } = body as { blinded: Record<string, string[]> };
    const parts = Object.entries(blinded).map(([id, elements]) => {
      const out = voprf.blindEvaluateBatch(pair.secretKey, pair.publicKey, elements.map(decode));
      return [id, { proof: encode(out.proof), evaluated: out.evaluated.map(encode) }];
    });
    return json({ steps: Object.fromEntries(parts) });
  };
}

let keep = createMemoryKeep();
beforeEach(() => {
  keep = createMemoryKeep();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("joining", () => {
  it("gives tickets that the host recognises without having seen them", async () => {
    const host = fakeHost(serve(keys));
    const wallet = await openWallet("s1", keep);
    await wallet.join(steps);
    expect([...wallet.ready.value].sort()).toEqual(["judge", "write"]);
    expect(wallet.size("write")).toBe(3);
    const sent = JSON.stringify(host.asked);
    for (let at = 0; at < 3; at++) {
      const ticket = wallet.ticket("write", at);
      expect(decode(ticket?.output ?? "")).toHaveLength(64);
      expect(sent).not.toContain(ticket?.input);
    }
  });
  it("asks again with the same attendee and the same covered inputs after a lost answer and a reload", async () => {
    const host = fakeHost(unreachable);
    await expect((await openWallet("s1", keep)).join(steps)).rejects.toThrow(Unreachable);
    host.answer = serve(keys);
    const reloaded = await openWallet("s1", keep);
    await reloaded.join(steps);
    expect(host.asked[1]?.body).toEqual(host.asked[0]?.body);
    expect(reloaded.size("write")).toBe(3);
  });
  it("asks nothing more once it has its tickets, and forgets the blinds", async () => {
    const host = fakeHost(serve(keys));
    await (await openWallet("s1", keep)).join(steps);
    const reloaded = await openWallet("s1", keep);
    await reloaded.join(steps);
    expect(host.asked).toHaveLength(1);
    expect(await keep.read("session:s1:wallet")).toMatchObject({ pending: {} });
  });
  it("joins a later step for that step alone, as the same attendee", async () => {
    const host = fakeHost(serve(keys));
    const wallet = await openWallet("s1", keep);
    await wallet.join(steps);
    await wallet.join([...steps, step("pulse", 1)]);
    const [first, second] = host.asked.map(({ body }) => body as { attendee: string; blinded: object });
    expect(second?.attendee).toBe(first?.attendee);
    expect(Object.keys(second?.blinded ?? {})).toEqual(["pulse"]);
  });
  it("two tabs end up as one attendee", async () => {
    const host = fakeHost(serve(keys));
    const tabs = await Promise.all([openWallet("s1", keep), openWallet("s1", keep)]);
    await Promise.all(tabs.map((tab) => tab.join(steps)));
    expect(host.asked[1]?.body).toEqual(host.asked[0]?.body);
    expect(tabs[0]?.ticket("judge", 0)).toEqual(tabs[1]?.ticket("judge", 0));
  });
});

describe("a host that would tell phones apart", () => {
  it("is refused when its proof is of another key", async () => {
    fakeHost(serve(voprf.generateKeyPair()));
    const wallet = await openWallet("s1", keep);
    await expect(wallet.join(steps)).rejects.toThrow(Untrustworthy);
    expect(wallet.ready.value.size).toBe(0);
  });
  it("is refused when a key changes later", async () => {
    fakeHost(serve(keys));
    const wallet = await openWallet("s1", keep);
    await wallet.join(steps);
    const other = voprf.generateKeyPair().publicKey;
    await expect(wallet.join([step("write", 3, other)])).rejects.toThrow(Untrustworthy);
  });
});
