// The facilitator's script: per step when it is, what people see, what to say, what to watch for and what to press.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Language, language } from "../../i18n/index.ts";
import { problemText } from "../problems.ts";
import * as api from "./api.ts";
import { Frame } from "./Frame.tsx";
import {
  allMinutes,
  type FormatData,
  minutesOf,
  type Step,
  spokenLanguages,
  times,
  typeOf,
} from "./format.ts";
import { languageName } from "./languages.ts";
import { clock, nextQuarter, print } from "./print.ts";
import { w } from "./words.ts";

interface Shown {
  data: FormatData;
  spoken: Language;
  bank: api.BankTrilemma[];
}

/** What is on the phones in this step, from the format itself. */
function Seen({ step, spoken, bank }: { step: Step } & Omit<Shown, "data">) {
  const say = (words: Record<string, string>) => words[spoken] ?? "";
  const questions = step.trilemmas.map((one) =>
    typeof one === "string" ? (bank.find(({ id }) => id === one)?.question ?? "") : say(one.question),
  );
  const lines =
    step.type === "contribute"
      ? step.kinds.map(({ label, prompt }) => `${say(label)}: ${say(prompt)}`)
      : step.type === "discuss"
        ? (step.prompts[spoken] ?? [])
        : step.type === "pulse"
          ? step.items.map(({ text }) => say(text))
          : questions;
  return (
    <div lang={spoken}>
      <p>{say(step.text)}</p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {step.type === "trilemma" && questions.length === 0 && (
        <p class="hint" lang={language.value}>
          {w().script.drawn(times(step))}
        </p>
      )}
    </div>
  );
}

function Row({ step, at, start, ...shown }: { step: Step; at: number; start: string } & Omit<Shown, "data">) {
  const words = w().script;
  const { say, watch, press } = words.steps[typeOf(step)];
  const minutes = minutesOf(step);
  const hint = step.hint[shown.spoken];
  const name = step.title[shown.spoken] || w().types[typeOf(step)].name;
  return (
    <li class="script-step">
      <div class="script-time">
        <p class="script-clock">{start}</p>
        <p class="hint">{w().editor.minutes(minutes)}</p>
      </div>
      <div class="stack-tight">
        <h2>
          {at + 1}. <span lang={shown.spoken}>{name}</span>
          {times(step) > 1 && ` × ${times(step)}`}
        </h2>
        <dl class="script-parts">
          <div class="script-say">
            <dt>{words.say}</dt>
            <dd>{say}</dd>
          </div>
          <div>
            <dt>{words.see}</dt>
            <dd>
              <Seen step={step} {...shown} />
            </dd>
          </div>
          <div>
            <dt>{words.watch}</dt>
            <dd>{watch}</dd>
          </div>
          {hint && (
            <div>
              <dt>{words.hint}</dt>
              <dd lang={shown.spoken}>{hint}</dd>
            </div>
          )}
          <div>
            <dt>{words.press}</dt>
            <dd>{press}</dd>
          </div>
        </dl>
      </div>
    </li>
  );
}

export function ScriptPage({ id }: { id: string }) {
  const shown = useSignal<api.Detail | null>(null);
  const bank = useSignal<api.BankTrilemma[]>([]);
  const start = useSignal(nextQuarter(new Date()));
  const wrong = useSignal("");
  const code = language.value;
  useEffect(() => {
    Promise.all([api.readFormat(id), api.readBank(code)])
      .then(([found, { trilemmas }]) => {
        shown.value = found;
        bank.value = trilemmas;
      })
      .catch((error: unknown) => {
        wrong.value = problemText(error);
      });
  }, [id, code]);
  const words = w().script;
  const data = shown.value?.data;
  if (!data) return <Frame title={words.title} class="narrow-page" wrong={wrong.value} />;
  const languages = spokenLanguages(data);
  const spoken = languages.includes(code) ? code : (languages[0] ?? code);
  let sofar = 0;
  return (
    <Frame title={words.heading(data.title[spoken] ?? "")} class="paper script">
      <p class="paper-facts">
        {words.facts(clock(start.value, 0), clock(start.value, allMinutes(data)), allMinutes(data))}
      </p>
      <div class="row no-print paper-tools">
        <div class="row">
          <label for="script-start">{words.start}</label>
          <input
            id="script-start"
            type="time"
            value={start.value}
            onInput={(event) => {
              if (event.currentTarget.value) start.value = event.currentTarget.value;
            }}
          />
        </div>
        <button type="button" class="primary" onClick={print}>
          {words.print}
        </button>
      </div>
      {spoken !== code && <p class="notice no-print">{words.other(languageName(spoken))}</p>}
      <section class="script-before">
        <h2>{words.before}</h2>
        <ul>
          {words.checklist.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <ol role="list" class="script-steps">
        {data.steps.map((step, at) => {
          const begins = clock(start.value, sofar);
          sofar += minutesOf(step);
          return <Row key={step.id} step={step} at={at} start={begins} spoken={spoken} bank={bank.value} />;
        })}
      </ol>
      <p class="script-end">
        <strong>{clock(start.value, sofar)}</strong> {words.end}
      </p>
    </Frame>
  );
}
