// Easy-read texts in place of the ordinary ones: the phone's own words, and those of the session's steps.
import { effect, signal } from "@preact/signals";
import { readEasyTexts } from "../../api/phone.ts";
import type { EasyStep, StepContent } from "../../api/types.ts";
import { type Language, language } from "../../i18n/index.ts";
import { overlay } from "../i18n.ts";
import { easy } from "./settings.ts";
import { easyWords } from "./words.ts";

const RETRY_MS = 5_000;

/** By session and language; fetched once each, since a session's script never changes. */
const fetched = signal<Record<string, Record<string, EasyStep>>>({});
const asked = new Set<string>();

function want(session: string, spoken: Language): Record<string, EasyStep> {
  const key = `${session}/${spoken}`;
  if (!asked.has(key)) {
    asked.add(key);
    readEasyTexts(session, spoken).then(
      ({ steps }) => {
        fetched.value = { ...fetched.peek(), [key]: steps };
      },
      // Until it has come there is the ordinary text.
      () => setTimeout(() => asked.delete(key) && easy.value && want(session, spoken), RETRY_MS),
    );
  }
  return fetched.value[key] ?? {};
}

/** A step with the easy texts it has, when this person wants them. */
export function eased(session: string, step: StepContent): StepContent {
  if (!easy.value) return step;
  const texts = want(session, language.value)[step.id];
  return texts ? withTexts(step, texts) : step;
}

export function withTexts(step: StepContent, { text, question, choices, prompts }: EasyStep): StepContent {
  const base = { ...step, text: text || step.text };
  const named = <T extends { id: string; text: string }>(one: T): T => ({
    ...one,
    text: choices[one.id] ?? one.text,
  });
  switch (base.type) {
    case "trilemma":
      return { ...base, question: question || base.question, options: base.options.map(named) };
    case "contribute":
      return {
        ...base,
        kinds: base.kinds.map((kind) => ({ ...kind, prompt: choices[kind.id] ?? kind.prompt })),
      };
    case "discuss":
      return { ...base, prompts: prompts.length > 0 ? prompts : base.prompts };
    case "pulse":
      return { ...base, items: base.items.map(named) };
    default:
      return base;
  }
}

/** The easy words take the ordinary ones' place once they are here, and give it back. */
effect(() => {
  if (!easy.value) {
    overlay.value = null;
    return;
  }
  easyWords.load().then(
    () => {
      if (easy.peek()) overlay.value = easyWords.w;
    },
    () => undefined,
  );
});
