// One step of a format as a phone gets it, with one contribution and one action to look at.
import { signal } from "@preact/signals";
import type { Kind, State, Status, StepContent, Theme } from "../../api/types.ts";
import type { Language } from "../../i18n/index.ts";
import { createMemoryKeep } from "../../session/keep.ts";
import type { Session } from "../../session/session.ts";
import type { BankTrilemma } from "./api.ts";
import { type FormatData, type Step, times, typeOf, type Words } from "./format.ts";
import { w } from "./words.ts";

function trilemma(step: Step, bank: BankTrilemma[], say: (words: Words) => string) {
  const one = step.trilemmas[0] ?? bank[0]?.id;
  const named = bank.find(({ id }) => id === one);
  const [question, options] =
    typeof one === "object"
      ? [say(one.question), [one.a, one.b, one.c].map(say)]
      : [named?.question ?? "", named?.options ?? []];
  return {
    question,
    options: options.map((text, at) => ({ id: (["a", "b", "c"] as const)[at] ?? "a", text })),
  };
}

const action = (title: string) => ({
  id: "sample",
  title,
  why: "",
  contributions: [],
  owner: "",
  due: null,
  measure: "",
});

const past = (title: string, status: Status) => ({
  session_id: status,
  id: "sample",
  title,
  owner: "",
  due: null,
  measure: "",
  decided_on: "2026-01-01",
  first: false,
  status,
  learned: "",
  became: "",
});

export function sampleStep(
  data: FormatData,
  step: Step,
  language: Language,
  bank: BankTrilemma[],
): StepContent {
  const say = (words: Words) => words[language] ?? "";
  const base = {
    id: step.id,
    index: data.steps.indexOf(step),
    total: data.steps.length,
    title: say(step.title) + (step.type === "trilemma" && times(step) > 1 ? " 1" : ""),
    text: say(step.text),
    collecting: true,
    revealed: false,
    handed_in: 0,
    finished: 0,
    waiting: null,
    round: 0,
  };
  const ends = { low: say(step.low), high: say(step.high) };
  const type = typeOf(step);
  switch (type) {
    case "frame":
      return { ...base, type };
    case "open_actions":
      return {
        ...base,
        type,
        actions: [past(w().preview.past, "done"), past(w().preview.past, "under_way")],
      };
    case "trilemma":
      return { ...base, type, ...trilemma(step, bank, say) };
    case "contribute": {
      const kinds = step.kinds.map(({ id, label, prompt }) => ({
        id: id as Kind,
        label: say(label),
        prompt: say(prompt),
      }));
      return { ...base, type, kinds, max_each: step.max_each ?? 3, max_length: 1000, reopened: false };
    }
    case "judge":
      return { ...base, type, ...ends, contributions: { version: "1", count: 1 }, reading: null };
    case "discuss":
      return { ...base, type, prompts: step.prompts[language] ?? [], groups: null, max_length: 1000 };
    case "plan":
      return { ...base, type, actions: [action(w().preview.action)] };
    case "pulse":
      return { ...base, type, ...ends, items: step.items.map(({ id, text }) => ({ id, text: say(text) })) };
  }
}

/** A phone's session that talks to nobody: what is tapped in the picture stays there. */
export async function sampleSession(
  step: StepContent,
  language: Language,
  themes: readonly Theme[],
): Promise<[Session, State]> {
  const { openDrafts, openOutbox } = await import("../../session/session.ts");
  const keep = createMemoryKeep();
  const outbox = await openOutbox({ session: "sample", keep, ticket: () => undefined, tickets: () => 9 });
  const kind: Kind = "idea";
  const contributions = [{ id: "00000000", kind, theme: null, merged: [], text: w().preview.contribution }];
  const state = {
    session_id: "sample",
    version: 1,
    phase: "open",
    title: "",
    language,
    pin: null,
    join_url: null,
    small_group: false,
    rehearsal: false,
    joined: 12,
    expected: null,
    headcount: { confirmed: null, unconfirmed: false },
    step,
    steps: [],
    results: {},
    plan: { agreed: "", actions: [], taken: null, first: null },
    decision: null,
    hidden: 0,
    hidden_for: {},
    themes,
    poll_after_ms: 60_000,
  } as unknown as State;
  const session = {
    record: { id: "sample", pin: "", title: "", language, keys: [], seed: 1, closed: false, seen: 0 },
    state: signal(state),
    connection: signal("online"),
    refused: signal(null),
    joining: signal("ready"),
    drafts: await openDrafts("sample", keep),
    outbox,
    lists: { all: signal({ [step.id]: { version: "1", contributions } }), want: async () => undefined },
    contents: signal({ [step.id]: step }),
    grace: signal(null),
    refresh() {},
    stop: outbox.stop,
  } as unknown as Session;
  return [session, state];
}
