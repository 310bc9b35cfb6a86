// The editor's rules: order, what is missing in which language, what keeps a format from being used.
import { describe, expect, it } from "vitest";
import {
  addStep,
  allMinutes,
  canMove,
  type FormatData,
  faults,
  fromFile,
  missing,
  moveStep,
  newFormatId,
  removeStep,
  replaceStep,
  type Step,
  spokenLanguages,
  toFile,
  withoutLanguage,
} from "./format.ts";

const both = (en: string) => ({ en, nb: `${en} nb` });
const step = (id: string, type: Step["type"], more: Partial<Step> = {}): Step => ({
  id,
  type,
  title: both(id),
  text: {},
  hint: {},
  trilemmas: [],
  kinds: [],
  prompts: {},
  items: [],
  low: {},
  high: {},
  ...more,
});
const kinds = [{ id: "idea", label: both("Idea"), prompt: both("What?") }];
const data: FormatData = {
  title: both("Ours"),
  description: {},
  thresholds: { score: 5, text: 10 },
  steps: [
    step("frame", "frame"),
    step("warm", "trilemma", { draw: 3 }),
    step("write", "contribute", { kinds, max_each: 3 }),
    step("judge", "judge", { low: both("Less"), high: both("More") }),
  ],
};
const order = (one: FormatData) => one.steps.map(({ id }) => id).join(" ");

describe("easy-read texts", () => {
  const easy = step("talk", "discuss", {
    text: both("Talk about it"),
    prompts: { en: ["Why?"], nb: ["Hvorfor?"] },
    easy: { text: both("Talk"), prompts: { en: ["Why"], nb: ["Hvorfor"] } },
    kinds: [
      { id: "idea", label: both("Idea"), prompt: both("What?"), easy: { prompt: both("What"), text: {} } },
    ],
    items: [{ id: "one", text: both("Fine"), easy: { text: both("Good"), prompt: {} } }],
  });
  const changed = (part: Partial<Step>) => replaceStep({ ...data, steps: [easy] }, "talk", part).steps[0];

  it("stay when something else is changed", () => {
    expect(changed({ title: both("Another"), minutes: 9 })).toMatchObject({
      easy: easy.easy,
      kinds: easy.kinds,
    });
  });
  it("go in the language in which the text was changed", () => {
    expect(changed({ text: { ...easy.text, nb: "Noe annet" } })?.easy?.text).toEqual({ en: "Talk" });
    expect(changed({ prompts: { ...easy.prompts, en: ["Why?", "And?"] } })?.easy?.prompts).toEqual({
      nb: ["Hvorfor"],
    });
    const kinds = [{ id: "idea", label: both("Idea"), prompt: { ...both("What?"), en: "Which?" } }];
    expect(changed({ kinds })?.kinds[0]?.easy?.prompt).toEqual({ nb: "What nb" });
  });
  it("follow a statement that is moved", () => {
    const items = [
      { id: "two", text: both("New") },
      { id: "one", text: both("Fine") },
    ];
    expect(changed({ items })?.items.map((item) => item.easy?.text)).toEqual([undefined, both("Good")]);
  });
});

describe("order", () => {
  it("moves a step and leaves the welcome first", () => {
    expect(order(moveStep(data, "write", -1))).toBe("frame write warm judge");
    expect(order(moveStep(data, "warm", -1))).toBe(order(data));
    expect(order(moveStep(data, "frame", 1))).toBe(order(data));
    expect(canMove(data, "judge", 1)).toBe(false);
  });
  it("removes any step but the welcome", () => {
    expect(order(removeStep(data, "warm"))).toBe("frame write judge");
    expect(order(removeStep(data, "frame"))).toBe(order(data));
  });
  it("adds a step where somebody stands, under an id of its own", () => {
    const [first, id] = addStep(data, step("x", "discuss"), "write");
    const [second, other] = addStep(first, step("x", "discuss"), "write");
    expect(first.steps[3]?.id).toBe(id);
    expect(other).not.toBe(id);
    expect(second.steps).toHaveLength(6);
  });
});

describe("languages", () => {
  it("offers those in which nothing is missing", () => {
    expect(spokenLanguages(data)).toEqual(["nb", "en"]);
  });
  it("misses what only another language says, and not what none says", () => {
    const changed = replaceStep(data, "frame", { text: { nb: "Hei" } });
    expect(missing(changed, "en")).toBe(1);
    expect(missing(changed, "nb")).toBe(0);
  });
  it("misses a question that is there in another language", () => {
    const talk = step("talk", "discuss", { prompts: { en: ["Why?", "How?"], nb: ["Hvorfor?"] } });
    expect(missing({ ...data, steps: [...data.steps, talk] }, "nb")).toBe(1);
  });
  it("misses each text of an own trilemma", () => {
    const own = { question: { en: "Which?" }, a: { en: "a" }, b: { en: "b" }, c: { en: "c" } };
    expect(missing(replaceStep(data, "warm", { trilemmas: ["late-colleague", own] }), "nb")).toBe(4);
  });
  it("forgets a language everywhere", () => {
    expect(spokenLanguages(withoutLanguage(data, "nb"))).toEqual(["en"]);
    expect(JSON.stringify(withoutLanguage(data, "nb"))).not.toContain('"nb"');
  });
});

describe("what keeps a format from being used", () => {
  it("nothing, when it is whole", () => {
    expect(faults(data)).toEqual([]);
  });
  it.each([
    ["nothing to go through", removeStep(data, "write"), { fault: "judge", at: 2 }],
    ["no complete language", { ...data, title: {} }, { fault: "language", at: -1 }],
    ["a scale without ends", replaceStep(data, "judge", { low: {} }), { fault: "ends", at: 3 }],
    [
      "too many steps",
      { ...data, steps: Array.from({ length: 31 }, (_, at) => step(`f${at}`, "frame")) },
      { fault: "steps", at: -1 },
    ],
  ])("%s", (_, one, fault) => {
    expect(faults(one)).toContainEqual(fault);
  });
});

it("adds up the minutes, each trilemma its own", () => {
  expect(allMinutes(data)).toBe(5 + 3 * 2 + 10 + 12);
  expect(allMinutes(replaceStep(data, "warm", { minutes: 4, trilemmas: ["a", "b"] }))).toBe(5 + 8 + 10 + 12);
});

it("comes back from a file, and refuses other files", () => {
  expect(fromFile(toFile(data))).toEqual(data);
  for (const other of ["", "{}", "[]", '{"schema":"innspill-format/1"}', '{"schema":"innspill-report/1"}'])
    expect(fromFile(other)).toBeNull();
});

it("draws ids that the server takes", () => {
  expect(newFormatId()).toMatch(/^[0-9a-f]{12}$/);
});
