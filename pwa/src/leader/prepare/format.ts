// A format being edited, without any screen: changes give a new format, and what is missing or wrong is found here too
// (the server decides; this is to say it at once).

import type { components } from "../../api/schema.d.ts";
import type { StepType } from "../../api/types.ts";
import { LANGUAGES, type Language } from "../../i18n/index.ts";
import { isBlank } from "../../session/visible.ts";

type Schemas = components["schemas"];
export type FormatData = Schemas["FormatData"];
export type Step = Schemas["StepPart"];
export type OwnTrilemma = Schemas["TrilemmaPart"];
export type Words = Record<string, string>;

export const STEP_TYPES = [
  "frame",
  "open_actions",
  "trilemma",
  "contribute",
  "judge",
  "discuss",
  "plan",
  "pulse",
] as const;
export const KINDS = ["works_well", "challenging", "idea"] as const;
export const MOST = {
  steps: 30,
  trilemmas: 6,
  writing: 4,
  parts: 10,
  each: 10,
  minutes: 240,
  threshold: 100,
  readings: 60,
};
export const LEAST_THRESHOLD = 3;
export const LEAST_READINGS = 5;
/** What a person goes through when nobody has said; the same as in shared/domain/format_data.py. */
export const READINGS = 20;

/** What a step takes when nobody has said; the same as in shared/domain/format_data.py. */
const MINUTES: Record<StepType, number> = {
  frame: 5,
  open_actions: 5,
  trilemma: 2,
  contribute: 10,
  judge: 12,
  discuss: 17,
  plan: 7,
  pulse: 3,
};

export const typeOf = (step: Step) => step.type as StepType;
const usual = (step: Step): number => (MINUTES as Record<string, number>)[step.type] ?? 5;

/** How many steps of the session this one becomes. */
export const times = (step: Step): number =>
  step.type === "trilemma" ? step.trilemmas.length || (step.draw ?? 1) : 1;
/** All of a step's minutes: every trilemma takes its own. */
export const minutesOf = (step: Step): number => times(step) * (step.minutes ?? usual(step));
export const allMinutes = (data: FormatData): number =>
  data.steps.reduce((sum, step) => sum + minutesOf(step), 0);

const hexadecimal = (bytes: number) =>
  [...crypto.getRandomValues(new Uint8Array(bytes))].map((one) => one.toString(16).padStart(2, "0")).join("");
export const newFormatId = () => hexadecimal(6);

export function replaceStep(data: FormatData, id: string, change: Partial<Step>): FormatData {
  const steps = data.steps.map((step) =>
    step.id === id ? withoutStaleEasy(step, { ...step, ...change }) : step,
  );
  return { ...data, steps };
}

type ByLanguage = Record<string, unknown>;
/** `easy` without the languages in which what it stands for has changed. */
function stillEasy<E extends ByLanguage>(easy: E | undefined, before: ByLanguage, after: ByLanguage): E {
  const same = (code: string) => JSON.stringify(before[code] ?? "") === JSON.stringify(after[code] ?? "");
  return Object.fromEntries(Object.entries(easy ?? {}).filter(([code]) => same(code))) as E;
}

/** An easy-read text goes with the text that it says in short: whoever changes that has said something else. */
function withoutStaleEasy(before: Step, after: Step): Step {
  const kindBefore = (id: string) => before.kinds.find((kind) => kind.id === id);
  const itemBefore = (id: string) => before.items.find((item) => item.id === id);
  const next = { ...after };
  if (before.easy)
    next.easy = {
      text: stillEasy(before.easy.text, before.text, after.text),
      prompts: stillEasy(before.easy.prompts, before.prompts, after.prompts),
    };
  next.kinds = after.kinds.map((kind) => {
    const was = kindBefore(kind.id);
    if (!was?.easy) return kind;
    return { ...kind, easy: { ...was.easy, prompt: stillEasy(was.easy.prompt, was.prompt, kind.prompt) } };
  });
  next.items = after.items.map((item) => {
    const was = itemBefore(item.id);
    if (!was?.easy) return item;
    return { ...item, easy: { ...was.easy, text: stillEasy(was.easy.text, was.text, item.text) } };
  });
  return next;
}

/** Whether a step says anything in easy-read language, in this language. */
export const hasEasy = (step: Step, language: Language): boolean =>
  [
    step.easy?.text,
    step.easy?.prompts,
    ...step.kinds.map(({ easy }) => easy?.prompt),
    ...step.items.map(({ easy }) => easy?.text),
  ].some((words) => words?.[language] !== undefined);

/** The first step, during which people join, stays the first. */
export function canMove(data: FormatData, id: string, by: -1 | 1): boolean {
  const at = data.steps.findIndex((step) => step.id === id);
  return at > 0 && at + by > 0 && at + by < data.steps.length;
}

export function moveStep(data: FormatData, id: string, by: -1 | 1): FormatData {
  if (!canMove(data, id, by)) return data;
  const steps = [...data.steps];
  const at = steps.findIndex((step) => step.id === id);
  steps.splice(at + by, 0, ...steps.splice(at, 1));
  return { ...data, steps };
}

export const removeStep = (data: FormatData, id: string): FormatData => ({
  ...data,
  steps: data.steps.filter((step, at) => at === 0 || step.id !== id),
});

/** A step like `pattern` after the one named, under an id of its own. */
export function addStep(data: FormatData, pattern: Step, after: string): [FormatData, string] {
  const at = data.steps.findIndex((step) => step.id === after);
  const id = `${pattern.type}-${hexadecimal(3)}`;
  const steps = [...data.steps];
  steps.splice(at < 0 ? steps.length : at + 1, 0, { ...pattern, id });
  return [{ ...data, steps }, id];
}

/** Every text of a step; a question that one language lacks is an empty text there. */
function textsOf(step: Step): { words: Words; needed: boolean }[] {
  const needed = (words: Words) => ({ words, needed: true });
  const longest = Math.max(0, ...Object.values(step.prompts).map((each) => each.length));
  return [
    needed(step.title),
    ...[step.text, ...(["judge", "pulse"].includes(step.type) ? [step.low, step.high] : [])].map((words) => ({
      words,
      needed: false,
    })),
    ...(step.type === "contribute" ? step.kinds.flatMap(({ label, prompt }) => [label, prompt]) : []).map(
      needed,
    ),
    ...(step.type === "pulse" ? step.items.map(({ text }) => needed(text)) : []),
    ...(step.type === "discuss"
      ? Array.from({ length: longest }, (_, at) =>
          needed(Object.fromEntries(LANGUAGES.map((code) => [code, step.prompts[code]?.[at] ?? ""]))),
        )
      : []),
    ...step.trilemmas.flatMap((one) =>
      typeof one === "string" ? [] : [one.question, one.a, one.b, one.c].map(needed),
    ),
  ];
}

const says = (words: Words, language: string) => !isBlank(words[language] ?? "");
const lacks = (texts: { words: Words; needed: boolean }[], language: Language) =>
  texts.filter(
    ({ words, needed }) => !says(words, language) && (needed || LANGUAGES.some((code) => says(words, code))),
  ).length;

/** How many texts of a step are missing in a language. */
export const missingIn = (step: Step, language: Language): number => lacks(textsOf(step), language);
/** The same for the format's own title and description. */
export const missingInHead = (data: FormatData, language: Language): number =>
  lacks(
    [
      { words: data.title, needed: true },
      { words: data.description, needed: false },
    ],
    language,
  );

export const missing = (data: FormatData, language: Language): number =>
  missingInHead(data, language) + data.steps.reduce((sum, step) => sum + missingIn(step, language), 0);

/** The languages a session can be held in. */
export const spokenLanguages = (data: FormatData): Language[] =>
  LANGUAGES.filter((language) => missing(data, language) === 0);

export type Fault = "language" | "looks" | "judge" | "steps" | "writing" | "ends" | "statements";
/** What keeps a format from being used, and at which step (from 0; -1: the whole). */
export function faults(data: FormatData): { fault: Fault; at: number }[] {
  const found: { fault: Fault; at: number }[] = [];
  let writing = 0;
  data.steps.forEach((step, at) => {
    if (step.type === "contribute") writing += 1;
    if (step.type === "judge" && writing === 0) found.push({ fault: "judge", at });
    const ends = [step.low, step.high].every((words) => LANGUAGES.some((code) => says(words, code)));
    if ((step.type === "judge" || step.type === "pulse") && !ends) found.push({ fault: "ends", at });
    if (step.type === "pulse" && step.items.length === 0) found.push({ fault: "statements", at });
  });
  if (data.steps.filter(({ type }) => type === "open_actions").length > 1)
    found.push({ fault: "looks", at: -1 });
  if (writing > MOST.writing) found.push({ fault: "writing", at: -1 });
  if (data.steps.reduce((sum, step) => sum + times(step), 0) > MOST.steps)
    found.push({ fault: "steps", at: -1 });
  if (spokenLanguages(data).length === 0) found.push({ fault: "language", at: -1 });
  return found;
}

/** The format in fewer languages: what it said in the others is taken out. */
export function withoutLanguage(data: FormatData, language: Language): FormatData {
  return JSON.parse(JSON.stringify(data), (key, value) =>
    key === language ? undefined : value,
  ) as FormatData;
}

const FILE = "innspill-format/1";
export const toFile = (data: FormatData): string => JSON.stringify({ schema: FILE, ...data }, null, 2);

/** A format from a file that somebody shared; null when it is none. The server checks the rest. */
export function fromFile(text: string): FormatData | null {
  try {
    const { schema, ...data } = JSON.parse(text) as { schema?: string } & FormatData;
    return schema === FILE && Array.isArray(data.steps) && typeof data.title === "object" ? data : null;
  } catch {
    return null;
  }
}
