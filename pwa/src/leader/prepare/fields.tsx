// The fields of the editor: a text in the language that is being written in, beside what another language says.

import { LANGUAGES } from "../../i18n/index.ts";
import { isBlank } from "../../session/visible.ts";
import { writing } from "./editor.ts";
import type { Words } from "./format.ts";
import { w } from "./words.ts";

interface TextProps {
  id: string;
  label: string;
  hint?: string;
  words: Words;
  most: number;
  rows?: number;
  onChange: (words: Words) => void;
}

export function TextField({ id, label, hint, words, most, rows = 1, onChange }: TextProps) {
  const code = writing.value;
  const text = words[code] ?? "";
  const other = LANGUAGES.find((one) => one !== code && !isBlank(words[one] ?? ""));
  const empty = isBlank(text) && other;
  const notes = [hint && `${id}-hint`, empty && `${id}-other`].filter(Boolean).join(" ");
  const shared = {
    id,
    lang: code,
    value: text,
    maxLength: most,
    "aria-describedby": notes || undefined,
    onInput: (event: { currentTarget: { value: string } }) =>
      onChange({ ...words, [code]: event.currentTarget.value }),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows > 1 ? (
        <textarea rows={rows} class="short" {...shared} />
      ) : (
        <input autocomplete="off" {...shared} />
      )}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {empty && (
        <p id={`${id}-other`} class="lacks">
          {w().editor.missing} <q lang={other}>{words[other]}</q>
        </p>
      )}
    </div>
  );
}

interface NumberProps {
  id: string;
  label: string;
  hint?: string;
  value: number | null | undefined;
  least: number;
  most: number;
  placeholder?: string;
  onChange: (value: number | null) => void;
}

/** A whole number within its bounds; empty is null. */
export function NumberField({ id, label, hint, value, least, most, placeholder, onChange }: NumberProps) {
  return (
    <div class="field number">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={value ?? ""}
        placeholder={placeholder}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const number = Number.parseInt(event.currentTarget.value, 10);
          const next = Number.isNaN(number) ? null : Math.min(most, Math.max(least, number));
          event.currentTarget.value = next === null ? "" : String(next);
          onChange(next);
        }}
      />
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
