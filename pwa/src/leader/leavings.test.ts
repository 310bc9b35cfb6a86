// What a leader's browser still has of a session that has ended: nothing.
import { afterEach, expect, it } from "vitest";
import { clearEnded, planPlace, unlikePlace } from "./leavings.ts";

afterEach(() => localStorage.clear());

it("keeps what is not saved of a session that runs, and nothing of those that do not", () => {
  for (const sid of ["running", "ended"]) {
    localStorage.setItem(planPlace(sid), "a plan");
    localStorage.setItem(unlikePlace(sid), "[]");
  }
  localStorage.setItem("innspill-language", "nb");
  clearEnded((sid) => sid === "running");
  const kept = ["innspill-language", planPlace("running"), unlikePlace("running")];
  expect(Object.keys(localStorage).sort()).toEqual(kept.sort());
});
