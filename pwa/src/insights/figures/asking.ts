// An answer for the screen: asked again when the filters or the language change, the old one stays until the new is here.
import { useEffect, useState } from "preact/hooks";
import { language } from "../../i18n/index.ts";
import { announce } from "../../ui/Announcer.tsx";
import * as api from "../api.ts";
import { problemText, w } from "../words.ts";
import { first, last, unit } from "./filters.ts";

export type Row = api.Answer["rows"][number];

export interface Asked {
  question: string;
  query: string;
  answer: api.Answer | null;
  wrong: string;
  /** The answer on the screen is to what was asked before. */
  old: boolean;
  again: () => void;
}

/** Asks a question about the period and the unit that are looked at. */
export function useAnswer(question: api.QuestionName, more: Record<string, string | number> = {}): Asked {
  const query = new URLSearchParams({ from: first.value, to: last.value, unit: unit.value });
  for (const [name, value] of Object.entries(more)) query.set(name, `${value}`);
  query.set("language", language.value);
  const asked = `${question}?${query}`;
  const [state, put] = useState({ asked: "", answer: null as api.Answer | null, wrong: "" });
  const [turn, next] = useState(0);
  useEffect(() => {
    let left = false;
    const done = (answer: api.Answer | null, wrong: string) => {
      if (left) return;
      if (state.answer && answer) announce(w().figures.updated);
      put({ asked, answer, wrong });
    };
    api.answer(question, query).then(
      (answer) => done(answer, ""),
      (error) => done(null, problemText(error)),
    );
    return () => {
      left = true;
    };
  }, [asked, turn]);
  return {
    question,
    query: `${query}`,
    answer: state.answer,
    wrong: state.wrong,
    old: state.asked !== asked,
    again: () => next(turn + 1),
  };
}

/** Whether there are numbers, and each of these is hidden. */
export const allHidden = (rows: readonly Row[], columns: readonly string[]): boolean =>
  rows.some((row) => (number(row, "hidden") ?? 0) > 0) &&
  rows.every((row) => columns.every((column) => number(row, column) === null));

export const text = (row: Row, column: string): string => `${row[column] ?? ""}`;

export function number(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === "number" ? value : null;
}
