// One number with everything that explains it, made from a row of any question's answer.
import { w } from "../words.ts";
import { number, type Row, text } from "./asking.ts";
import { decimal, percent, whole } from "./numbers.ts";

/** What a number counts: its sentence stands in the words under this name. */
export type Counted = keyof ReturnType<typeof w>["explained"]["about"];

export interface Fact {
  name: string;
  value: string;
  hint?: string;
}

/** A time line, as the address of the page over time says it. */
export interface Line {
  show: string;
  subject: string;
  measure: string;
}

export interface Figure {
  title: string;
  counted: Counted;
  value: number | null;
  /** The value is `part` out of `all`, where it is a share or a mean. */
  part?: number | null;
  all?: number | null;
  low?: number | null;
  high?: number | null;
  people: number | null;
  /** How many numbers that it was added up from are hidden, and how many of the others leave small teams out. */
  hidden: number;
  partial: number;
  more?: Fact[];
  node?: string;
  line?: Line;
}

const SHARES: readonly Counted[] = ["confirmed", "chosen", "came", "answered"];
const MEANS: readonly Counted[] = ["importance", "agreement"];

export const isShare = (counted: Counted): boolean => SHARES.includes(counted);
export const isMean = (counted: Counted): boolean => MEANS.includes(counted);

/** A value as it is written. */
export function written(counted: Counted, value: number): string {
  if (isShare(counted)) return percent(value);
  return isMean(counted) ? decimal(value) : whole(value);
}

/** "few" is hidden, "none" is that nobody said anything: never the same. */
export function stateOf({ value, hidden }: Pick<Figure, "value" | "hidden">): "shown" | "few" | "none" {
  if (value !== null) return "shown";
  return hidden > 0 ? "few" : "none";
}

/** Whether some of what it was added up from is hidden. That small teams are left out is said below: it is usual. */
export const isPartly = ({ hidden }: Pick<Figure, "hidden">): boolean => hidden > 0;

const behind = (row: Row) => ({
  people: number(row, "people"),
  hidden: number(row, "hidden") ?? 0,
  partial: number(row, "partial") ?? 0,
});

type Called = (id: string) => string;

export function ofTheme(row: Row, called: Called): Figure {
  const words = w().explained;
  const kind = text(row, "kind");
  const theme = text(row, "theme");
  const contributions = number(row, "contributions");
  const importance = number(row, "importance");
  const more: Fact[] = [];
  if (contributions !== null) more.push({ name: words.contributions, value: whole(contributions) });
  if (importance !== null)
    more.push({ name: words.importance, value: decimal(importance), hint: words.importanceHint });
  return {
    title: `${called(text(row, "node"))} · ${called(`theme/${theme}`)}`,
    counted: "confirmed",
    value: number(row, "share"),
    part: number(row, "confirmed"),
    all: number(row, "judged"),
    ...behind(row),
    more,
    node: text(row, "node"),
    line: { show: kind, subject: `${kind}/${theme}`, measure: "confirmed" },
  };
}

export function ofItem(row: Row, called: Called): Figure {
  const item = text(row, "item");
  const spread = number(row, "spread");
  const words = w().explained;
  return {
    title: named(item, called, "item"),
    counted: "agreement",
    value: number(row, "mean"),
    all: number(row, "answers"),
    low: within(number(row, "low"), 1, 5),
    high: within(number(row, "high"), 1, 5),
    ...behind(row),
    more: spread === null ? [] : [{ name: words.spread, value: decimal(spread), hint: words.spreadHint }],
    node: text(row, "node"),
    line: { show: "item", subject: item, measure: "rated" },
  };
}

export function ofChoice(row: Row, called: Called): Figure {
  const trilemma = text(row, "trilemma");
  const option = `${trilemma}/${text(row, "choice")}`;
  return {
    title: named(option, called, "option"),
    counted: "chosen",
    value: number(row, "share"),
    part: number(row, "chosen"),
    all: number(row, "answers"),
    ...behind(row),
    node: text(row, "node"),
    line: { show: "trilemma", subject: option, measure: "chosen" },
  };
}

export type State = "planned" | "done" | "dropped" | "changed" | "open";

export function ofActions(row: Row, state: State): Figure {
  const share = number(row, "share");
  return {
    title: w().explained.names[state],
    counted: state,
    value: number(row, state),
    ...behind(row),
    ...(state === "done" &&
      share !== null && { more: [{ name: w().explained.doneOfAll, value: percent(share) }] }),
    node: text(row, "node"),
    ...(state !== "open" && { line: { show: "action", subject: state, measure: "reached" } }),
  };
}

/** Columns of participation, with the time line that each has. */
const CAME = {
  sessions: null,
  joined: { show: "session", subject: "session", measure: "held" },
  came: { show: "session", subject: "session", measure: "came" },
  answered: null,
} as const;
export type Came = keyof typeof CAME;

export function ofParticipation(row: Row, column: Came): Figure {
  const line = CAME[column];
  return {
    title: w().explained.names[column],
    counted: column,
    value: number(row, column),
    ...behind(row),
    node: text(row, "node"),
    ...(line && { line }),
  };
}

const COUNTED: Record<string, Counted> = {
  confirmed: "confirmed",
  chosen: "chosen",
  came: "came",
  answered: "answered",
  held: "joined",
  written: "contributions",
};

/** What a row of `development` counts. */
export function countedIn(row: Row): Counted {
  const measure = text(row, "measure");
  if (measure === "rated") return text(row, "subject_type") === "item" ? "agreement" : "importance";
  if (measure === "reached") return text(row, "subject") as State;
  return COUNTED[measure] ?? "contributions";
}

/** A quarter's number of one unit. A count is the sum itself; of everything else the value is a mean or a share. */
export function ofDevelopment(row: Row, title: string): Figure {
  const counted = countedIn(row);
  const [least, most] = isMean(counted) ? [1, 5] : [0, 1];
  const measured = isShare(counted) || isMean(counted);
  return {
    title,
    counted,
    value: number(row, measured ? "value" : "sum"),
    part: number(row, "sum"),
    all: number(row, "count"),
    low: within(number(row, "low"), least, most),
    high: within(number(row, "high"), least, most),
    ...behind(row),
  };
}

const within = (value: number | null, least: number, most: number): number | null =>
  value === null ? null : Math.min(most, Math.max(least, value));

/** What a statement or a trilemma is called; those of a format that somebody wrote are known by their ids alone. */
export function named(id: string, called: Called, what: "item" | "trilemma" | "option"): string {
  const name = called(id);
  if (name !== id) return name;
  const last = id.split("/").at(-1) ?? id;
  return w().explained.unnamed[what](what === "option" ? last.toUpperCase() : last);
}
