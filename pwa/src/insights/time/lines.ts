// The rows of a development as lines: one for each thing that is counted, with a point or a reason for every quarter.
import { number, type Row, text } from "../figures/asking.ts";
import { type Counted, countedIn, isMean, isShare, ofDevelopment } from "../figures/figure.ts";
import { countScale, type Point, RATING, type Scale, SHARE } from "../figures/plot.ts";

export const SHOWS = ["challenging", "works_well", "item", "trilemma", "session", "action"] as const;
export type Show = (typeof SHOWS)[number];

/** How a theme is counted. */
export const MEASURES = ["confirmed", "rated"] as const;
export type ThemeMeasure = (typeof MEASURES)[number];

export const isOfThemes = (show: Show): boolean => show === "challenging" || show === "works_well";

/** What the question is asked about, for what is to be shown. */
export function questionOf(show: Show, measure: ThemeMeasure): Record<string, string> {
  if (isOfThemes(show)) return { about: "theme", kind: show, measure };
  return show === "action" ? { about: show, measure: "reached" } : { about: show };
}

export interface Line {
  subject: string;
  measure: string;
  counted: Counted;
  rows: Map<string, Row>;
}

const STATES = ["planned", "done", "changed", "dropped"];
/** Counts of people and actions in the order in which they come about; other lines stay as they are. */
const ORDER: readonly string[] = ["joined", "came", "answered", ...STATES];

function belongs(show: Show, row: Row): boolean {
  const subject = text(row, "subject");
  if (isOfThemes(show)) return subject.startsWith(`${show}/`);
  return show !== "action" || STATES.includes(subject);
}

export const keyOf = ({ subject, measure }: Pick<Line, "subject" | "measure">): string =>
  `${subject} ${measure}`;

/** What stands out most over the period comes first, counted as if four more had been judged and not confirmed. */
function weight({ rows }: Line): number {
  const added = (column: string) =>
    [...rows.values()].reduce((all, row) => all + (number(row, column) ?? 0), 0);
  return added("sum") / (added("count") + 4);
}

/** All lines of what is shown that have a number somewhere, or a hidden one; themes that stand out come first. */
export function linesOf(show: Show, rows: readonly Row[]): Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    if (!belongs(show, row)) continue;
    const [subject, measure] = [text(row, "subject"), text(row, "measure")];
    const key = keyOf({ subject, measure });
    const line = lines.get(key) ?? { subject, measure, counted: countedIn(row), rows: new Map() };
    line.rows.set(text(row, "quarter"), row);
    lines.set(key, line);
  }
  const said = [...lines.values()].filter((line) => [...line.rows.values()].some(isSaid));
  if (isOfThemes(show)) return said.sort((a, b) => weight(b) - weight(a));
  const place = (line: Line) => ORDER.indexOf(line.counted);
  return said.sort((a, b) => place(a) - place(b));
}

const isSaid = (row: Row): boolean => number(row, "value") !== null || (number(row, "hidden") ?? 0) > 0;

/** In how many quarters a line has a number. */
export const shownIn = (line: Line): number =>
  [...line.rows.values()].filter((row) => number(row, "value") !== null).length;

/** A line's points, and the quarters in which its number is hidden. */
export function pointsOf(line: Line, quarters: readonly string[]): { points: Point[]; hidden: number[] } {
  const points: Point[] = [];
  const hidden: number[] = [];
  quarters.forEach((quarter, at) => {
    const row = line.rows.get(quarter);
    if (!row) return;
    const { value, low, high, hidden: unseen } = ofDevelopment(row, "");
    if (value !== null) points.push({ at, value, low: low ?? null, high: high ?? null });
    else if (unseen > 0) hidden.push(at);
  });
  return { points, hidden };
}

export const isCount = ({ counted }: Line): boolean => !isShare(counted) && !isMean(counted);

export function scaleOf(counted: Counted, points: readonly Point[]): Scale {
  if (isShare(counted)) return SHARE;
  return isMean(counted) ? RATING : countScale(points.map(({ value }) => value));
}
