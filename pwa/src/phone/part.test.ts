// A part that comes late: tried again until it is there, and never fetched twice.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createPart } from "./part.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const failing = (times: number) => {
  let left = times;
  return vi.fn(async () => {
    if (left-- > 0) throw new TypeError("no network");
    return { name: "screens" };
  });
};

it("is there once its module has come", async () => {
  const part = createPart(failing(0));
  await part.fetch();
  expect(part.here.value).toEqual({ name: "screens" });
});

it("is not there before its words are", async () => {
  let arrive = () => {};
  const words = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const part = createPart(failing(0), () => words);
  const fetched = part.fetch();
  await vi.advanceTimersByTimeAsync(10);
  expect(part.here.value).toBeNull();
  arrive();
  await fetched;
  expect(part.here.value).not.toBeNull();
});

it("says that it failed, tries again, and then no longer says so", async () => {
  const part = createPart(failing(2));
  await part.fetch();
  expect(part.failed.value).toBe(true);
  await vi.advanceTimersByTimeAsync(4_600);
  expect(part.here.value).not.toBeNull();
  expect(part.failed.value).toBe(false);
});

it("is tried again at once when the network is back", async () => {
  const load = failing(1);
  const part = createPart(load);
  await part.fetch();
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(part.here.value).not.toBeNull();
  expect(load).toHaveBeenCalledTimes(2);
});

it("is fetched once however often it is asked for", async () => {
  const load = failing(0);
  const part = createPart(load);
  await Promise.all([part.fetch(), part.fetch()]);
  await part.fetch();
  expect(load).toHaveBeenCalledTimes(1);
});

it("comes to whoever needs it, after failures too", async () => {
  const part = createPart(failing(1));
  const needed = part.need();
  await vi.advanceTimersByTimeAsync(1_600);
  await expect(needed).resolves.toEqual({ name: "screens" });
  await expect(part.need()).resolves.toEqual({ name: "screens" });
});
