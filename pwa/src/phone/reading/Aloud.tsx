// "Read aloud": beside a text, for those who have asked for it and whose device has a voice for its language.
import { useEffect } from "preact/hooks";
import type { StepContent } from "../../api/types.ts";
import { language } from "../../i18n/index.ts";
import { aloud } from "./settings.ts";
import { hush, speak, speaking, voiceFor } from "./speech.ts";
import { w } from "./words.ts";

interface Props {
  /** What is read, as no other text on the screen is called. */
  name: string;
  text: string;
  lang: string;
}

export function Aloud({ name, text, lang }: Props) {
  // Another text, or another screen: silence.
  useEffect(() => () => (speaking.peek() === name ? hush() : undefined), [name, text]);
  if (!aloud.value || !text || !voiceFor(lang)) return null;
  const reading = speaking.value === name;
  return (
    <p class="aloud">
      <button
        type="button"
        class="quiet"
        aria-pressed={reading}
        onClick={() => (reading ? hush() : speak(name, text, lang))}
      >
        <span aria-hidden="true">{reading ? "■" : "▶"}</span> {reading ? w().stop : w().read}
      </button>
    </p>
  );
}

/** What a step says, in the order of the screen. */
export function textOf(step: StepContent): string {
  const lines = [`${step.title}.`, step.text];
  if (step.type === "trilemma") lines.push(step.question, ...step.options.map(({ text }) => text));
  if (step.type === "discuss") lines.push(...step.prompts);
  if (step.type === "contribute") lines.push(...step.kinds.map(({ label, prompt }) => `${label}: ${prompt}`));
  if (step.type === "pulse") lines.push(...step.items.map(({ text }) => text));
  if (step.type === "plan") lines.push(...step.actions.map(({ title }) => title));
  if (step.type === "open_actions") lines.push(...step.actions.map(({ title }) => title));
  return lines.filter(Boolean).join("\n");
}

export const AloudStep = ({ step }: { step: StepContent }) => (
  <Aloud name={`step/${step.id}`} text={textOf(step)} lang={language.value} />
);
