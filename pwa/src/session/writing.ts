// What somebody writes, before and after handing in: the kept drafts of a contribute step and their text.
import type { Kind } from "../api/types.ts";
import type { Session } from "./session.ts";
import { isBlank } from "./visible.ts";

/** Kept per contribute step: the tab, one unsent text and theme per kind, and unsaved changes by ticket. */
export interface WriteDraft {
  kind?: Kind;
  texts: Partial<Record<Kind, string>>;
  themes?: Partial<Record<Kind, string>>;
  edits: Record<number, string>;
}

export const readWriteDraft = (session: Session, step: string): WriteDraft => ({
  texts: {},
  edits: {},
  ...session.drafts.of<Partial<WriteDraft>>(step).value,
});

export function saveText(session: Session, step: string, kind: Kind, text: string): void {
  const draft = session.drafts.read<WriteDraft>(step);
  const { [kind]: _, ...others } = draft?.texts ?? {};
  session.drafts.save(step, { edits: {}, ...draft, texts: text ? { ...others, [kind]: text } : others });
}

/** Undefined: of no theme in particular. */
export function saveTheme(session: Session, step: string, kind: Kind, theme: string | undefined): void {
  const draft = session.drafts.read<WriteDraft>(step);
  const { [kind]: _, ...others } = draft?.themes ?? {};
  const themes = theme === undefined ? others : { ...others, [kind]: theme };
  session.drafts.save(step, { texts: {}, edits: {}, ...draft, themes });
}

/** Undefined ends the editing of what ticket `at` holds. */
export function saveEdit(session: Session, step: string, at: number, text: string | undefined): void {
  const draft = session.drafts.read<WriteDraft>(step);
  const { [at]: _, ...others } = draft?.edits ?? {};
  const edits = text === undefined ? others : { ...others, [at]: text };
  session.drafts.save(step, { texts: {}, ...draft, edits });
}

/** One kind of line break, no control characters (pasted text has them), no blank ends; "" if there is nothing to see. */
export const tidy = (text: string): string =>
  isBlank(text)
    ? ""
    : text
        .replaceAll(/\r\n?/g, "\n")
        .replaceAll(/[\t\u2028\u2029]/g, " ")
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the server refuses
        .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "")
        .trim();

/** Characters as people and the server count them (code points). */
export const lengthOf = (text: string): number => [...tidy(text)].length;
