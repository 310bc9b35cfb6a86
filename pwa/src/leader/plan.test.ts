// The plan's rules: what counts as a change, and that two windows together lose nothing.
import { describe, expect, it } from "vitest";
import type { Action, Plan } from "../api/types.ts";
import { differs, firstOf, merge, moved, takenOn, titleFrom, toSend, withTaken } from "./plan.ts";

function action(id: string, more: Partial<Action> = {}): Action {
  return { id, title: `Title ${id}`, why: "", contributions: [], owner: "", due: null, measure: "", ...more };
}
const plan = (actions: Action[], agreed = ""): Plan => ({
  agreed,
  actions,
  taken: null,
  first: null,
});
const titles = (one: Plan) => one.actions.map(({ title }) => title);

describe("what is sent", () => {
  it("leaves out a new action until it has a title", () => {
    expect(toSend(plan([action("a", { title: "  " })]), plan([])).actions).toEqual([]);
    expect(toSend(plan([action("a", { title: "\u3164" })]), plan([])).actions).toEqual([]);
  });

  it("keeps a saved action under its old title while its title is being rewritten", () => {
    const base = plan([action("a")]);
    expect(titles(toSend(plan([action("a", { title: "", owner: "Ann" })]), base))).toEqual(["Title a"]);
  });

  it("does not count a trailing space, or another form of the same letter, as a change", () => {
    const base = plan([action("a", { title: "Åpne døren" })], "Enige");
    const typed = plan([action("a", { title: "A\u030apne døren " })], "Enige\n");
    expect(differs(typed, base)).toBe(false);
  });

  it.each([
    ["a title", plan([action("a", { title: "Other" }), action("b")])],
    ["an owner", plan([action("a", { owner: "Ann" }), action("b")])],
    ["a date", plan([action("a", { due: "2026-12-01" }), action("b")])],
    ["a link", plan([action("a", { contributions: ["c1"] }), action("b")])],
    ["the order", plan([action("b"), action("a")])],
    ["a deletion", plan([action("a")])],
    ["what was agreed", plan([action("a"), action("b")], "This")],
  ])("counts %s as a change", (_, draft) => {
    expect(differs(draft, plan([action("a"), action("b")]))).toBe(true);
  });
});

describe("merging", () => {
  const base = plan([action("a"), action("b")], "Base");

  it("takes theirs when she has changed nothing", () => {
    const theirs = plan([action("b", { owner: "Bo" }), action("c")], "Theirs");
    expect(merge(base, base, theirs)).toEqual(theirs);
  });

  it("keeps hers when they have changed nothing", () => {
    const mine = plan([action("a", { owner: "Ann" }), action("n")], "Mine");
    expect(merge(base, mine, base)).toEqual(mine);
  });

  it("puts both together field by field", () => {
    const mine = plan([action("a", { owner: "Ann" }), action("b")], "Base");
    const theirs = plan([action("a", { title: "Better" }), action("b")], "Base");
    expect(merge(base, mine, theirs).actions[0]).toEqual(action("a", { title: "Better", owner: "Ann" }));
  });

  it("lets her own words win where both changed the same field", () => {
    const mine = plan([action("a", { title: "Hers" }), action("b")], "Base");
    const theirs = plan([action("a", { title: "Theirs" }), action("b")], "Base");
    expect(titles(merge(base, mine, theirs))).toEqual(["Hers", "Title b"]);
  });

  it("keeps new actions of both", () => {
    const merged = merge(base, plan([...base.actions, action("m")]), plan([...base.actions, action("t")]));
    expect(titles(merged)).toEqual(["Title a", "Title b", "Title m", "Title t"]);
  });

  it("lets a deletion stand when the other window left the action alone", () => {
    expect(titles(merge(base, plan([action("b")]), base))).toEqual(["Title b"]);
    expect(titles(merge(base, base, plan([action("b")])))).toEqual(["Title b"]);
  });

  it("brings a deleted action back when the other window has changed it", () => {
    const changed = plan([action("a", { why: "Because" }), action("b")]);
    expect(merge(base, plan([action("b")]), changed).actions).toHaveLength(2);
    expect(merge(base, changed, plan([action("b")])).actions).toHaveLength(2);
  });

  it("keeps both texts when both wrote what was agreed, once each", () => {
    const merged = merge(base, plan(base.actions, "Hers"), plan(base.actions, "Theirs"));
    expect(merged.agreed).toBe("Hers\n\nTheirs");
    expect(merge(plan(base.actions, "Theirs"), merged, plan(base.actions, "Theirs")).agreed).toBe(
      "Hers\n\nTheirs",
    );
  });
});

describe("an action from a contribution", () => {
  it("takes the first line as it is when it is short", () => {
    expect(titleFrom("  Shorter meetings\nbecause …")).toBe("Shorter meetings");
  });

  it("cuts a long one at a word", () => {
    expect(titleFrom("one two three four", 12)).toBe("one two …");
  });

  it("cuts even a word without end", () => {
    expect(titleFrom("x".repeat(500)).length).toBeLessThan(100);
  });
});

describe("order", () => {
  const three = plan([action("a"), action("b"), action("c")]);

  it("moves one place", () => {
    expect(titles(moved(three, "b", -1))).toEqual(["Title b", "Title a", "Title c"]);
    expect(titles(moved(three, "b", 1))).toEqual(["Title a", "Title c", "Title b"]);
  });

  it("stays at the ends", () => {
    expect(moved(three, "a", -1)).toBe(three);
    expect(moved(three, "c", 1)).toBe(three);
    expect(moved(three, "unknown", 1)).toBe(three);
  });
});

describe("what is taken on", () => {
  const three = plan([action("a"), action("b"), action("c")]);

  it("is what the answers chose, the first of them leading, until she decides", () => {
    expect(takenOn(three, ["c", "a"])).toEqual(["c", "a"]);
    expect(firstOf(three, ["c", "a"])).toBe("c");
    expect(takenOn(three, null)).toEqual(["a", "b", "c"]);
  });

  it("is hers when she differs, and the answers' again when she takes it back", () => {
    const more = withTaken(three, ["c", "a"], "b", true);
    expect(more.taken).toEqual(["a", "b", "c"]);
    expect(withTaken(more, ["c", "a"], "b", false).taken).toBeNull();
    expect(firstOf(withTaken(three, ["c", "a"], "c", false), ["c", "a"])).toBe("a");
  });

  it("says nothing of an action that is deleted, and knows it again when that is undone", () => {
    const decided = { ...three, taken: ["a", "c"], first: "c" };
    const without = { ...decided, actions: decided.actions.slice(0, 2) };
    expect(toSend(without, three)).toMatchObject({ taken: ["a"], first: null });
    expect(toSend(decided, three)).toMatchObject({ taken: ["a", "c"], first: "c" });
  });

  it("comes in from the other window unless it was decided here", () => {
    const theirs = { ...three, taken: ["b"], first: "b" };
    expect(merge(three, three, theirs)).toMatchObject({ taken: ["b"], first: "b" });
    expect(merge(three, { ...three, first: "a" }, theirs)).toMatchObject({ taken: null, first: "a" });
  });
});
