// Which trilemmas a warm-up has: drawn by lot, or chosen from the bank and written by the leader, in her order.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import * as api from "./api.ts";
import { writing } from "./editor.ts";
import { NumberField, TextField } from "./fields.tsx";
import { MOST, type OwnTrilemma, type Step } from "./format.ts";
import type { PartProps } from "./StepForm.tsx";
import { w } from "./words.ts";

const OPTIONS = ["a", "b", "c"] as const;
const fresh = (): OwnTrilemma => ({ question: {}, a: {}, b: {}, c: {} });

export function TrilemmaFields({ step, set }: PartProps) {
  const words = w().trilemmas;
  const choosing = useSignal(step.trilemmas.length > 0);
  const bank = useSignal<api.BankTrilemma[]>([]);
  const spoken = writing.value;
  useEffect(() => {
    api
      .readBank(spoken)
      .then(({ trilemmas }) => {
        bank.value = trilemmas;
      })
      .catch(() => undefined);
  }, [spoken]);
  return (
    <fieldset class="stack">
      <legend>{words.title}</legend>
      <label class="row">
        <input
          type="radio"
          name="trilemmas"
          checked={!choosing.value}
          onChange={() => {
            choosing.value = false;
            set({ trilemmas: [], draw: step.draw ?? 3 });
          }}
        />
        {words.draw}
      </label>
      <label class="row">
        <input
          type="radio"
          name="trilemmas"
          checked={choosing.value}
          onChange={() => {
            choosing.value = true;
          }}
        />
        {words.choose}
      </label>
      {choosing.value ? (
        <Chosen step={step} set={set} bank={bank.value} />
      ) : (
        <NumberField
          id="step-draw"
          label={words.number}
          value={step.draw ?? 1}
          least={1}
          most={MOST.trilemmas}
          onChange={(value) => set({ draw: value ?? 1 })}
        />
      )}
    </fieldset>
  );
}

function Chosen({ step, set, bank }: PartProps & { bank: api.BankTrilemma[] }) {
  const words = w().trilemmas;
  const chosen = step.trilemmas;
  const full = chosen.length >= MOST.trilemmas;
  const put = (trilemmas: Step["trilemmas"]) => set({ trilemmas });
  const question = (one: string | OwnTrilemma) =>
    typeof one === "string"
      ? (bank.find(({ id }) => id === one)?.question ?? one)
      : (one.question[writing.value] ?? words.own);
  return (
    <>
      {chosen.length === 0 && <p class="hint">{words.none}</p>}
      <ol role="list" class="stack">
        {chosen.map((one, at) => (
          <li key={at} class="card stack">
            <p>
              <strong>{at + 1}.</strong> <span lang={writing.value}>{question(one)}</span>
            </p>
            {typeof one !== "string" && (
              <>
                <TextField
                  id={`own-${at}`}
                  label={words.question}
                  words={one.question}
                  most={250}
                  rows={2}
                  onChange={(text) => put(chosen.with(at, { ...one, question: text }))}
                />
                {OPTIONS.map((option) => (
                  <TextField
                    key={option}
                    id={`own-${at}-${option}`}
                    label={words.option(option.toUpperCase())}
                    words={one[option]}
                    most={140}
                    onChange={(text) => put(chosen.with(at, { ...one, [option]: text }))}
                  />
                ))}
              </>
            )}
            <div class="row">
              <button
                type="button"
                class="quiet"
                disabled={at === 0}
                aria-label={w().parts.up(at + 1)}
                onClick={() => put(chosen.with(at, chosen[at - 1] ?? one).with(at - 1, one))}
              >
                <span aria-hidden="true">↑</span>
              </button>
              <button
                type="button"
                class="quiet"
                aria-label={w().parts.remove(at + 1)}
                onClick={() => put(chosen.toSpliced(at, 1))}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
      <div class="row">
        <button type="button" disabled={full} onClick={() => put([...chosen, fresh()])}>
          {words.write}
        </button>
      </div>
      <p class="hint">{words.ownHint}</p>
      <details class="more">
        <summary>{words.bank(bank.length)}</summary>
        <ul role="list" class="bank">
          {bank.map(({ id, question: text, options }) => (
            <li key={id}>
              <label class="row bank-row">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  disabled={full && !chosen.includes(id)}
                  onChange={() =>
                    put(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
                  }
                />
                <span lang={writing.value}>
                  {text}
                  <span class="hint step-facts">{options.join(" · ")}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
