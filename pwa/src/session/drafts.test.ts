// Drafts: there after a reload, one write at a time, none lost.
import { describe, expect, it } from "vitest";
import { openDrafts } from "./drafts.ts";
import { createMemoryKeep } from "./keep.ts";

describe("drafts", () => {
  it("are there again after a reload, for this session only", async () => {
    const keep = createMemoryKeep();
    const before = await openDrafts("s1", keep);
    before.save("write", { works_well: "the coffee" });
    before.save("judge", { c1: 4 });
    await before.settled();
    const after = await openDrafts("s1", keep);
    expect(after.read("write")).toEqual({ works_well: "the coffee" });
    expect(after.of("judge").value).toEqual({ c1: 4 });
    expect((await openDrafts("s2", keep)).read("write")).toBeUndefined();
  });
  it("keep the last of many quick changes with few writes", async () => {
    const keep = createMemoryKeep();
    let writes = 0;
    const counting = {
      ...keep,
      write: (key: string, value: unknown) => {
        writes += 1;
        return keep.write(key, value);
      },
    };
    const drafts = await openDrafts("s1", counting);
    for (let at = 0; at <= 100; at++) drafts.save("write", at);
    await drafts.settled();
    expect(writes).toBe(2);
    expect((await openDrafts("s1", keep)).read("write")).toBe(100);
  });
  it("can be discarded", async () => {
    const keep = createMemoryKeep();
    const drafts = await openDrafts("s1", keep);
    drafts.save("write", "x");
    drafts.discard("write");
    await drafts.settled();
    expect((await openDrafts("s1", keep)).read("write")).toBeUndefined();
  });
});
