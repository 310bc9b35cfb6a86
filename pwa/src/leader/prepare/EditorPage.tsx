// The editor of one format: its steps in order, the open step's texts, and what people will see of it on their phones.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../../i18n/index.ts";
import { problemText } from "../problems.ts";
import {
  canUndo,
  change,
  current,
  detail,
  draft,
  open,
  resolve,
  saving,
  undo,
  writing,
  wrong,
} from "./editor.ts";
import { Frame } from "./Frame.tsx";
import { allMinutes, faults, missing, withoutLanguage } from "./format.ts";
import { HeadForm } from "./HeadForm.tsx";
import { languageName } from "./languages.ts";
import { Preview } from "./Preview.tsx";
import { StepForm } from "./StepForm.tsx";
import { StepList } from "./StepList.tsx";
import { w } from "./words.ts";

function Status() {
  const words = w().saving;
  return (
    <div class="row editor-status">
      <p class="saved" role="status">
        {words[saving.value]}
        {wrong.value && <span class="error"> {wrong.value}</span>}
      </p>
      {saving.value === "conflict" && (
        <>
          <button type="button" onClick={() => void resolve(false)}>
            {words.takeTheirs}
          </button>
          <button type="button" onClick={() => void resolve(true)}>
            {words.keepMine}
          </button>
        </>
      )}
      <button type="button" disabled={!canUndo.value} onClick={undo}>
        {w().editor.undo}
      </button>
      <a class="button" href={`/lead#script=${detail.value?.id}`}>
        {w().list.script}
      </a>
    </div>
  );
}

/** One button a language: which is being written in, and what it still lacks. */
function LanguageTabs() {
  const words = w().editor;
  const data = draft.value;
  if (!data) return null;
  const lacking = missing(data, writing.value);
  const spoken = LANGUAGES.filter((code) => missing(data, code) === 0);
  return (
    <div class="stack tabs-block">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that act at once, not a form's fields */}
      <div class="row" role="group" aria-label={words.language}>
        {LANGUAGES.map((code) => (
          <button
            key={code}
            type="button"
            class="language-tab"
            aria-pressed={writing.value === code}
            onClick={() => {
              writing.value = code;
            }}
          >
            <span lang={code}>{LANGUAGE_NAMES[code]}</span>
            <span class={missing(data, code) ? "lacks" : "whole"}>
              {missing(data, code) ? words.lacks(missing(data, code)) : words.whole}
            </span>
          </button>
        ))}
      </div>
      <div class="row">
        <p class="hint">{words.languageHint}</p>
        {lacking === 0 && spoken.length > 1 && (
          <button type="button" class="quiet" onClick={() => change(only(data, writing.value))}>
            {words.only(languageName(writing.value))}
          </button>
        )}
      </div>
    </div>
  );
}

const only = (data: Parameters<typeof missing>[0], language: Language) =>
  LANGUAGES.filter((code) => code !== language).reduce(withoutLanguage, data);

function Faults() {
  const data = draft.value;
  const found = data ? faults(data) : [];
  if (found.length === 0) return null;
  return (
    <div class="notice">
      <p>
        <strong>{w().faults.title}</strong>
      </p>
      <ul>
        {found.map(({ fault, at }) => (
          <li key={`${fault}-${at}`}>
            {at >= 0 && `${w().editor.step(at + 1)}: `}
            {w().faults[fault]}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function EditorPage({ id }: { id: string }) {
  const failed = useSignal("");
  useEffect(() => {
    open(id).catch((error: unknown) => {
      failed.value = problemText(error);
    });
  }, [id]);
  const data = draft.value;
  const own = detail.value?.origin === "unit";
  const title = data?.title[writing.value]?.trim() || w().editor.title;
  if (!data || !own)
    return (
      <Frame title={w().editor.title} class="narrow-page stack" wrong={failed.value}>
        {!failed.value && <p>{data ? w().editor.notYours : w().loading}</p>}
      </Frame>
    );
  return (
    <Frame title={title} class="editor">
      <p class="hint">{w().editor.sum(allMinutes(data))}</p>
      <Status />
      <LanguageTabs />
      <Faults />
      <div class="editor-body">
        <StepList data={data} />
        <div class="editor-form">
          {current.value ? (
            <StepForm key={current.value.id} data={data} step={current.value} />
          ) : (
            <HeadForm data={data} />
          )}
        </div>
        {current.value && <Preview data={data} step={current.value} language={writing.value} />}
      </div>
    </Frame>
  );
}
