// What a browser does to what is kept: full storage, storage that goes away, and storage that comes back.
import { beforeEach, describe, expect, it } from "vitest";
import { openDrafts } from "./drafts.ts";
import { createMemoryKeep, type Keep, withMemory } from "./keep.ts";
import { listRecords, readRecord, type SessionRecord, saveRecord } from "./records.ts";

let store: Keep;
let full: boolean;
let keep: Keep;

const quota = () => {
  if (full) throw new DOMException("full", "QuotaExceededError");
};
beforeEach(() => {
  store = createMemoryKeep(true);
  full = false;
  keep = withMemory({
    ...store,
    write: async (key, value) => {
      quota();
      await store.write(key, value);
    },
    change: async <T>(key: string, next: (old: T | undefined) => T) => {
      quota();
      return store.change(key, next);
    },
  });
});

describe("a full phone", () => {
  it("goes on with what it has, and says that it will not last", async () => {
    await keep.write("a", 1);
    full = true;
    await keep.write("a", 2);
    expect(await keep.read("a")).toBe(2);
    expect(await store.read("a")).toBe(1);
    expect(keep.lasting.value).toBe(false);
  });
  it("changes what was kept before it was full", async () => {
    await keep.write("a", 1);
    full = true;
    expect(await keep.change<number>("a", (old = 0) => old + 1)).toBe(2);
    expect(await keep.change<number>("a", (old = 0) => old + 1)).toBe(3);
  });
  it("keeps for good again once there is room", async () => {
    full = true;
    await keep.write("a", 1);
    full = false;
    await keep.write("a", 2);
    expect(await store.read("a")).toBe(2);
    expect(keep.lasting.value).toBe(true);
  });
  it("still deletes everything when asked to", async () => {
    await keep.write("session:1:a", 1);
    full = true;
    await keep.write("session:1:b", 2);
    await keep.remove("session:1:");
    expect(await keep.keys("session:")).toEqual([]);
    expect(await keep.read("session:1:b")).toBeUndefined();
  });
  it("saves a draft again as soon as it can", async () => {
    const failing = { ...store, write: async () => Promise.reject(new DOMException("full")) };
    const drafts = await openDrafts("s1", {
      ...store,
      write: (key, value) => (full ? failing : store).write(key, value),
    });
    full = true;
    drafts.save("write", "one");
    await drafts.settled();
    full = false;
    drafts.save("write", "two");
    await drafts.settled();
    expect(await store.read("session:s1:drafts")).toEqual({ write: "two" });
  });
});

describe("a clock that is put right", () => {
  const record = (id: string, seen: number): SessionRecord => ({
    id,
    pin: "12345678",
    title: id,
    language: "nb",
    keys: [],
    seed: 1,
    closed: false,
    seen,
  });
  const year = 365 * 24 * 3_600_000;

  it("does not throw away the session this phone is in", async () => {
    await saveRecord(store, record("now", 0));
    expect((await listRecords(store, 6 * year)).map(({ id }) => id)).toEqual(["now"]);
  });
  it("nor does one that is set back", async () => {
    await saveRecord(store, record("now", 6 * year));
    expect((await listRecords(store, 0)).map(({ id }) => id)).toEqual(["now"]);
  });
  it("sessions before the last go after a month", async () => {
    await saveRecord(store, record("old", 0));
    await saveRecord(store, record("last", year));
    expect((await listRecords(store, year)).map(({ id }) => id)).toEqual(["last"]);
    expect(await readRecord(store, "old")).toBeUndefined();
  });
  it("of one whose results can be read again the title stays, and nothing that was done in it", async () => {
    await saveRecord(store, { ...record("old", 0), again: true });
    await store.write("session:old:outbox", ["a text"]);
    await saveRecord(store, record("last", year));
    expect((await listRecords(store, year)).map(({ id }) => id)).toEqual(["last", "old"]);
    expect(await store.keys("session:old:")).toEqual(["session:old:record"]);
  });
});
