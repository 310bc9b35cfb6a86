// Where the leader can go from here, what can be shown, and which keys mean what.
import { describe, expect, it, vi } from "vitest";
import type { LeaderView, StepContent, StepType } from "../api/types.ts";
import {
  foremost,
  judgeStep,
  nextStep,
  previousStep,
  relation,
  type StepRow,
  shortcut,
  showing,
  stillComing,
} from "./guards.ts";
import { wait } from "./live.ts";

const TYPES: StepType[] = ["frame", "trilemma", "contribute", "judge", "discuss", "plan", "pulse"];

function viewAt(
  type: StepType,
  more: { submitted?: number; revealed?: boolean; joined?: number } = {},
): LeaderView {
  const steps = TYPES.map((each) => ({ id: each, type: each }));
  const content = { id: type, type, revealed: more.revealed ?? false } as StepContent;
  return {
    step: type,
    steps,
    content,
    submitted: more.submitted ?? 0,
    joined: more.joined ?? 0,
  } as LeaderView;
}

describe("what is still coming in", () => {
  const at = Date.now() / 1000;
  const waiting = (step: string, seconds: number) => ({ step, until: at + seconds, extra: false });
  const view = (rows: Partial<StepRow>[]) => {
    const steps = rows.map((row) => ({ waiting: null, ...row }));
    return {
      ...viewAt("judge", { submitted: 3, revealed: true }),
      steps,
      poll_after_ms: 60_000,
    } as LeaderView;
  };

  it("is listed with the current step first, and without what nobody has begun", () => {
    const shown = view([
      { id: "trilemma", handed_in: 0, waiting: waiting("trilemma", 5) },
      { id: "contribute", handed_in: 4, waiting: waiting("contribute", 60) },
      { id: "judge", handed_in: 3, waiting: waiting("judge", 10) },
      { id: "pulse", handed_in: 0 },
    ]);
    expect(stillComing(shown).map(({ id }) => id)).toEqual(["judge", "contribute"]);
  });

  it("is waited for: nothing else stands out meanwhile", () => {
    const shown = viewAt("judge", { submitted: 3, revealed: true });
    expect(foremost(shown)).toBe("next");
    expect(
      foremost({ ...shown, content: { ...shown.content, waiting: waiting("judge", 5) } } as LeaderView),
    ).toBe("wait");
  });

  it("is asked for as soon as the first of it is there, and no later than usual", () => {
    vi.useFakeTimers({ now: at * 1000 });
    const shown = view([
      { id: "contribute", waiting: waiting("contribute", 60) },
      { id: "judge", waiting: waiting("judge", 10) },
    ]);
    expect(wait(shown)).toBeCloseTo(10_050, 0);
    expect(wait({ ...shown, poll_after_ms: 2_000 })).toBe(2_000);
    expect(wait(view([{ id: "judge", waiting: waiting("judge", -1) }]))).toBe(60_000);
    vi.useRealTimers();
  });
});

describe("moving", () => {
  it("knows the neighbours", () => {
    expect(nextStep(viewAt("judge"))?.id).toBe("discuss");
    expect(previousStep(viewAt("judge"))?.id).toBe("contribute");
  });

  it("has nothing before the first and after the last", () => {
    expect(previousStep(viewAt("frame"))).toBeNull();
    expect(nextStep(viewAt("pulse"))).toBeNull();
  });

  it.each([
    ["judge", "here"],
    ["discuss", "next"],
    ["contribute", "previous"],
    ["pulse", "far"],
    ["frame", "far"],
  ])("from judge, %s is %s", (to, how) => {
    expect(relation(viewAt("judge"), to)).toBe(how);
  });

  it("finds the priorities of the step now or of one before, never of one to come", () => {
    expect(judgeStep(viewAt("plan"))?.id).toBe("judge");
    expect(judgeStep(viewAt("judge"))?.id).toBe("judge");
    expect(judgeStep(viewAt("contribute"))).toBeNull();
  });
});

describe("showing", () => {
  it.each(["frame", "contribute", "discuss"] as const)("a %s step has nothing to show", (type) => {
    expect(showing(viewAt(type, { submitted: 9 }))).toBe("nothing");
  });

  it("waits for somebody to hand in", () => {
    expect(showing(viewAt("judge"))).toBe("waiting");
    expect(showing(viewAt("judge", { submitted: 1 }))).toBe("ready");
    expect(showing(viewAt("judge", { submitted: 1, revealed: true }))).toBe("shown");
  });

  it("puts one thing first: showing what came in, else going on, else ending", () => {
    expect(foremost(viewAt("trilemma"))).toBe("next");
    expect(foremost(viewAt("trilemma", { joined: 3 }))).toBe("wait");
    expect(foremost(viewAt("trilemma", { submitted: 1 }))).toBe("show");
    expect(foremost(viewAt("trilemma", { submitted: 1, revealed: true }))).toBe("next");
    expect(foremost(viewAt("pulse", { submitted: 1, revealed: true }))).toBe("end");
  });
});

describe("keys", () => {
  const press = (key: string, more = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    ...more,
  });

  it.each([
    ["n", "next"],
    ["ArrowRight", "next"],
    ["r", "reveal"],
    ["ArrowLeft", "back"],
    ["t", "timer"],
    ["+", "longer"],
    ["l", "door"],
    ["e", "end"],
    ["w", "wall"],
    ["?", "help"],
    ["q", null],
    ["toString", null],
  ])("%s means %s", (key, meaning) => {
    expect(shortcut(press(key), false)).toBe(meaning);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])(
    "leaves %j to the browser",
    (more) => {
      expect(shortcut(press("n", more), false)).toBeNull();
    },
  );

  it("rests while somebody is typing", () => {
    expect(shortcut(press("n"), true)).toBeNull();
  });
});
