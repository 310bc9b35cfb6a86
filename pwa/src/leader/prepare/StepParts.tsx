// The parts of steps: kinds to write about, the ends of a scale, questions for the talk, statements of a pulse.
import { LANGUAGES } from "../../i18n/index.ts";
import { NumberField, TextField } from "./fields.tsx";
import { KINDS, LEAST_READINGS, MOST, READINGS, type Words } from "./format.ts";
import type { PartProps } from "./StepForm.tsx";
import { w } from "./words.ts";

export function ScaleFields({ step, set }: PartProps) {
  const words = w().parts;
  return (
    <>
      <TextField
        id="step-low"
        label={words.low}
        words={step.low}
        most={40}
        onChange={(low) => set({ low })}
      />
      <TextField
        id="step-high"
        label={words.high}
        words={step.high}
        most={40}
        onChange={(high) => set({ high })}
      />
    </>
  );
}

/** The scale, and how much of it all one person goes through where that is more than anybody can. */
export function JudgeFields({ step, set }: PartProps) {
  const words = w().parts;
  return (
    <>
      <ScaleFields step={step} set={set} />
      <NumberField
        id="step-readings"
        label={words.readings}
        hint={words.readingsHint}
        value={step.readings ?? READINGS}
        least={LEAST_READINGS}
        most={MOST.readings}
        onChange={(readings) => set({ readings: readings ?? READINGS })}
      />
    </>
  );
}

/** What the built-in format says, for a kind that is chosen again. */
const blank = (): Words => ({});

export function ContributeFields({ step, set }: PartProps) {
  const words = w().parts;
  const byId = new Map(step.kinds.map((kind) => [kind.id, kind]));
  const toggle = (id: (typeof KINDS)[number]) => {
    const fresh = { id, label: words.kindNames[id], prompt: blank() };
    const label = Object.fromEntries(LANGUAGES.map((code) => [code, words.kindNames[id]]));
    const next = KINDS.filter((one) => (one === id ? !byId.has(one) : byId.has(one)));
    set({ kinds: next.map((one) => byId.get(one) ?? { ...fresh, label }) });
  };
  return (
    <>
      <fieldset class="stack">
        <legend>{words.kinds}</legend>
        {KINDS.map((id) => {
          const kind = byId.get(id);
          const last = kind && step.kinds.length === 1;
          return (
            <div key={id} class={`stack kind-part kind-${id}`}>
              <label class="row">
                <input type="checkbox" checked={!!kind} disabled={last} onChange={() => toggle(id)} />
                {words.kindNames[id]}
              </label>
              {kind && (
                <>
                  <TextField
                    id={`kind-label-${id}`}
                    label={words.kindLabel}
                    words={kind.label}
                    most={40}
                    onChange={(label) =>
                      set({ kinds: step.kinds.map((one) => (one.id === id ? { ...one, label } : one)) })
                    }
                  />
                  <TextField
                    id={`kind-prompt-${id}`}
                    label={words.kindPrompt}
                    words={kind.prompt}
                    most={250}
                    rows={2}
                    onChange={(prompt) =>
                      set({ kinds: step.kinds.map((one) => (one.id === id ? { ...one, prompt } : one)) })
                    }
                  />
                </>
              )}
            </div>
          );
        })}
      </fieldset>
      <NumberField
        id="step-each"
        label={words.each}
        value={step.max_each ?? 3}
        least={1}
        most={MOST.each}
        onChange={(value) => set({ max_each: value ?? 3 })}
      />
    </>
  );
}

interface ListProps {
  label: string;
  add: string;
  items: Words[];
  least: number;
  onChange: (items: Words[], from: number[]) => void;
}

/** Texts in a row, each to be changed, moved up, or taken out. */
function TextList({ label, add, items, least, onChange }: ListProps) {
  const words = w().parts;
  const all = items.map((_, at) => at);
  return (
    <fieldset class="stack">
      <legend>{label}</legend>
      {items.map((item, at) => (
        <div key={at} class="list-part">
          <TextField
            id={`list-${at}`}
            label={words.number(at + 1)}
            words={item}
            most={250}
            rows={2}
            onChange={(next) => onChange(items.with(at, next), all)}
          />
          <div class="row">
            <button
              type="button"
              class="quiet"
              disabled={at === 0}
              aria-label={words.up(at + 1)}
              onClick={() => {
                const order = all.with(at, at - 1).with(at - 1, at);
                onChange(
                  order.map((from) => items[from] ?? {}),
                  order,
                );
              }}
            >
              <span aria-hidden="true">↑</span>
            </button>
            <button
              type="button"
              class="quiet"
              disabled={items.length <= least}
              aria-label={words.remove(at + 1)}
              onClick={() => onChange(items.toSpliced(at, 1), all.toSpliced(at, 1))}
            >
              <span aria-hidden="true">✕</span>
            </button>
          </div>
        </div>
      ))}
      <button
        type="button"
        disabled={items.length >= MOST.parts}
        onClick={() => onChange([...items, {}], [...all, -1])}
      >
        {add}
      </button>
    </fieldset>
  );
}

export function DiscussFields({ step, set }: PartProps) {
  const longest = Math.max(0, ...Object.values(step.prompts).map((each) => each.length));
  const items = Array.from({ length: longest }, (_, at) =>
    Object.fromEntries(LANGUAGES.map((code) => [code, step.prompts[code]?.[at] ?? ""])),
  );
  return (
    <TextList
      label={w().parts.prompts}
      add={w().parts.addPrompt}
      items={items}
      least={0}
      onChange={(next) =>
        set({
          prompts: Object.fromEntries(
            LANGUAGES.map((code) => [code, next.map((words) => words[code] ?? "")]),
          ),
        })
      }
    />
  );
}

export function PulseFields({ step, set }: PartProps) {
  const free = () => {
    const used = new Set(step.items.map(({ id }) => id));
    for (let number = 1; ; number++) if (!used.has(`item-${number}`)) return `item-${number}`;
  };
  return (
    <>
      <TextList
        label={w().parts.items}
        add={w().parts.addItem}
        items={step.items.map(({ text }) => text)}
        least={1}
        onChange={(next, from) =>
          set({ items: next.map((text, at) => ({ id: step.items[from[at] ?? -1]?.id ?? free(), text })) })
        }
      />
      <ScaleFields step={step} set={set} />
    </>
  );
}
