// What can be set in one step: its texts, how long it takes, and what its type asks for.
import { change, writing } from "./editor.ts";
import { NumberField, TextField } from "./fields.tsx";
import {
  type FormatData,
  hasEasy,
  MOST,
  minutesOf,
  replaceStep,
  type Step,
  times,
  typeOf,
} from "./format.ts";
import { ContributeFields, DiscussFields, JudgeFields, PulseFields } from "./StepParts.tsx";
import { TrilemmaFields } from "./TrilemmaFields.tsx";
import { w } from "./words.ts";

export interface PartProps {
  step: Step;
  set: (change: Partial<Step>) => void;
}

function Parts(props: PartProps) {
  switch (typeOf(props.step)) {
    case "trilemma":
      return <TrilemmaFields {...props} />;
    case "contribute":
      return <ContributeFields {...props} />;
    case "judge":
      return <JudgeFields {...props} />;
    case "discuss":
      return <DiscussFields {...props} />;
    case "pulse":
      return <PulseFields {...props} />;
    default:
      return null;
  }
}

export function StepForm({ data, step }: { data: FormatData; step: Step }) {
  const words = w().editor;
  const set = (part: Partial<Step>) => change(replaceStep(data, step.id, part));
  const type = w().types[typeOf(step)];
  return (
    <section class="stack card" aria-label={type.name}>
      <div>
        <h2>{type.name}</h2>
        <p class="hint">{type.about}</p>
      </div>
      {hasEasy(step, writing.value) && <p class="hint">{words.easy}</p>}
      <TextField
        id="step-title"
        label={words.stepTitle}
        words={step.title}
        most={80}
        onChange={(title) => set({ title })}
      />
      <TextField
        id="step-text"
        label={words.stepText}
        words={step.text}
        most={1000}
        rows={4}
        onChange={(text) => set({ text })}
      />
      <Parts step={step} set={set} />
      <NumberField
        id="step-minutes"
        label={step.type === "trilemma" ? words.minutesEach : words.minutesLabel}
        hint={words.minutesHint}
        value={step.minutes}
        least={1}
        most={MOST.minutes}
        placeholder={String(Math.round(minutesOf({ ...step, minutes: null }) / times(step)))}
        onChange={(minutes) => set({ minutes })}
      />
      <TextField
        id="step-hint"
        label={words.hintLabel}
        hint={words.hintHint}
        words={step.hint}
        most={1000}
        rows={3}
        onChange={(hint) => set({ hint })}
      />
    </section>
  );
}
