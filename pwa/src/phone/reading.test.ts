// The phone draws as the Python reference does, and keeps to what it has drawn.
import { describe, expect, it } from "vitest";
import vectors from "../../../tests/vectors/reading.json";
import type { JudgeDraft } from "./judging.ts";
import { goalOf, nextOfPart, partDraft } from "./judging.ts";
import { draw, NOTHING_KNOWN } from "./reading.ts";

describe("the choice", () => {
  for (const one of vectors.draws) {
    it(`is the reference's: ${one.about}`, () => {
      const exposure = {
        readers: one.readers as unknown as Record<string, number>,
        shortlist: one.shortlist,
      };
      expect(draw(one.ids, one.seen, one.reading, exposure, one.chance)).toBe(one.drawn);
    });
  }
});

const ids = Array.from({ length: 60 }, (_, at) => `c${String(at).padStart(2, "0")}`);
const plan = { quota: 20, first: 10, aim: 5 };
const deal = { ids, seed: 7, plan };

/** Somebody who answers each card at once. */
function read(draft: JudgeDraft, until = Number.POSITIVE_INFINITY): JudgeDraft {
  let now = draft;
  while (now.at !== null && now.order.length <= until) {
    const answers = { ...now.answers, [now.at]: 3 as const };
    const next = nextOfPart({ ...now, answers }, deal, now.at);
    const order = next === null || now.order.includes(next) ? now.order : [...now.order, next];
    now = { ...now, answers, order, at: next };
  }
  return now;
}

describe("a part", () => {
  it("is as many as the quota, none of them twice", () => {
    const { order } = read(partDraft(undefined, deal));
    expect(order).toHaveLength(20);
    expect(new Set(order).size).toBe(20);
  });
  it("is another on the next phone and the same after a reload", () => {
    const first = read(partDraft(undefined, deal), 8);
    expect(partDraft(first, deal)).toEqual(first);
    expect(partDraft(undefined, { ...deal, seed: 8 }).order).not.toEqual(partDraft(undefined, deal).order);
  });
  it("goes on beyond the quota when somebody wants to, and ends with the list", () => {
    const done = read(partDraft(undefined, deal));
    const more = { ...done, goal: 60 };
    const next = nextOfPart(more, deal, null);
    expect(done.order).not.toContain(next);
    const all = read({ ...more, order: [...more.order, next ?? ""], at: next });
    expect([...all.order].sort()).toEqual(ids);
    expect(goalOf({ ...all, goal: 90 }, deal)).toBe(60);
  });
  it("draws another when the leader hides the one on the card", () => {
    const one = read(partDraft(undefined, deal), 3);
    const left = ids.filter((id) => id !== one.at);
    const draft = partDraft(one, { ...deal, ids: left });
    expect(draft.order).not.toContain(one.at);
    expect(left).toContain(draft.at);
    expect(draft.order).toHaveLength(one.order.length);
  });
  it("keeps the answers of somebody who began with all of them", () => {
    const answers = Object.fromEntries(ids.slice(0, 5).map((id) => [id, 4 as const]));
    const all = { order: ids.slice(0, 40), answers, at: ids[5] ?? null };
    expect(partDraft(all, deal).order).toEqual(ids.slice(0, 6));
  });
  it("knows nothing of others while the table is not there", () => {
    const many = Array.from({ length: 400 }, (_, seed) => draw(ids, [], plan, NOTHING_KNOWN, seed / 400));
    expect(new Set(many).size).toBe(60);
  });
});
