// What a change makes of the list of themes.
import { expect, test } from "vitest";
import type { Theme } from "../api.ts";
import { nameIn, offered, withAdded, withMoved, withRetired, withTexts } from "./themes.ts";

const theme = (id: string, retired = false): Theme => ({ id, label: { en: id }, words: {}, retired });
const LIST = [theme("a"), theme("old", true), theme("b"), theme("other")];
const ids = (themes: Theme[]) => themes.map(({ id, retired }) => (retired ? `(${id})` : id)).join(" ");

test("a theme moves among those that are offered, and not beyond them", () => {
  expect(ids(withMoved(LIST, "b", -1))).toBe("b a other (old)");
  expect(ids(withMoved(LIST, "a", 1))).toBe("b a other (old)");
  expect(ids(withMoved(LIST, "a", -1))).toBe(ids(LIST));
  expect(ids(withMoved(LIST, "gone", 1))).toBe(ids(LIST));
});

test("a new theme comes before the one for everything else", () => {
  expect(ids(withAdded(LIST, theme("n")))).toBe("a b n other (old)");
  expect(ids(withAdded([theme("a")], theme("n")))).toBe("a n");
});

test("a retired theme stays in the list and comes back", () => {
  const gone = withRetired(LIST, "a", true);
  expect(ids(gone)).toBe("(old) b other (a)");
  expect(ids(withRetired(gone, "a", false))).toBe("b a other (old)");
});

test("a name stands in where there is none, the nearest language first", () => {
  const label = { nb: "Arbeid", en: "Work" };
  expect(nameIn({ ...theme("x"), label }, "sv")).toBe("Arbeid");
  expect(nameIn({ ...theme("x"), label }, "nl")).toBe("Work");
});

test("what is typed is tidied, and a new theme has no id yet", () => {
  const empty = { nb: "", sv: "", nl: "", en: "" };
  expect(withTexts(undefined, { ...empty, nb: " Reise " }, { ...empty, nb: "tog buss" })).toEqual({
    id: null,
    label: { nb: "Reise" },
    words: { nb: "tog buss" },
    retired: false,
  });
  expect(offered([withTexts(theme("a", true), { ...empty, nb: "A" }, empty)])).toEqual([]);
});
