// The order of going through contributions, and what a changed list does to it.
import { describe, expect, it } from "vitest";
import { choicesOf, mergeDraft, mergeOrder, nextOpen, withAnswer } from "./judging.ts";

const ids = Array.from({ length: 60 }, (_, at) => `c${at}`);

describe("order", () => {
  it("is the same after a reload and another on the next phone", () => {
    expect(mergeOrder([], ids, 7)).toEqual(mergeOrder([], [...ids].reverse(), 7));
    expect(mergeOrder([], ids, 7)).not.toEqual(mergeOrder([], ids, 8));
  });
  it("gives every contribution every place about equally often over many phones", () => {
    const first = new Map<string, number>();
    for (let seed = 0; seed < 6_000; seed++) {
      const id = mergeOrder([], ids, seed)[0] ?? "";
      first.set(id, (first.get(id) ?? 0) + 1);
    }
    for (const id of ids) expect(first.get(id)).toBeGreaterThan(50);
    for (const id of ids) expect(first.get(id)).toBeLessThan(160);
  });
  it("keeps known places and puts new ones last", () => {
    const before = mergeOrder([], ids.slice(0, 50), 7);
    const after = mergeOrder(before, ids, 7);
    expect(after.slice(0, 50)).toEqual(before);
    expect([...after].sort()).toEqual([...ids].sort());
  });
  it("drops what the leader has hidden", () => {
    expect(mergeOrder(["a", "b", "c"], ["a", "c"], 7)).toEqual(["a", "c"]);
  });
});

describe("next", () => {
  it("is the next without an answer, round the corner if need be", () => {
    expect(nextOpen(["a", "b", "c"], { b: 3 }, "a")).toBe("c");
    expect(nextOpen(["a", "b", "c"], { b: 3, c: "pass" }, "c")).toBe("a");
    expect(nextOpen(["a", "b"], { a: 1, b: 1 }, "b")).toBeNull();
  });
  it("is null when only the one on the card is left", () => {
    expect(nextOpen(["a", "b"], { a: 1 }, "b")).toBeNull();
  });
});

describe("a changed list", () => {
  it("loses no answer, and hands in only what is still there", () => {
    const old = { order: ["a", "b"], answers: { a: 5, b: "pass" } as const, at: "b" };
    const draft = mergeDraft(old, ["a", "c"], 7);
    expect(draft).toMatchObject({ order: ["a", "c"], answers: { a: 5, b: "pass" }, at: "c" });
    expect(choicesOf(draft.order, draft.answers)).toEqual({ a: 5 });
    expect(choicesOf(mergeDraft(draft, ["a", "b", "c"], 7).order, draft.answers)).toEqual({
      a: 5,
      b: "pass",
    });
  });
  it("shows a card as soon as there is one, when the list was empty at first", () => {
    const empty = mergeDraft(undefined, [], 7);
    expect(empty.at).toBeNull();
    expect(mergeDraft(empty, ["a"], 7).at).toBe("a");
  });
});

describe("merged contributions", () => {
  it("hands in what was said of each before the merge", () => {
    expect(choicesOf(["a", "c"], { a: 5, b: 2, c: 1, gone: 3 }, new Map([["a", ["b"]]]))).toEqual({
      a: 5,
      b: 2,
      c: 1,
    });
  });
  it("replaces what was said of the others by an answer to the one that stands for them", () => {
    expect(withAnswer({ a: 5, b: 2, c: 1 }, "a", 4, ["b"])).toEqual({ a: 4, c: 1 });
  });
});
