// The sums behind plots: scales, and lines with gaps where there is no number. No drawing here.

export interface Scale {
  from: number;
  to: number;
  ticks: readonly number[];
}

export const SHARE: Scale = { from: 0, to: 1, ticks: [0, 0.5, 1] };
export const RATING: Scale = { from: 1, to: 5, ticks: [1, 2, 3, 4, 5] };

/** From nothing to a round number that the largest fits under. */
export function countScale(values: readonly number[]): Scale {
  const most = Math.max(1, ...values);
  const unit = 10 ** Math.floor(Math.log10(most));
  const to = [1, 2, 5, 10].map((step) => step * unit).find((round) => round >= most) ?? most;
  return { from: 0, to, ticks: to === 1 ? [0, 1] : [0, to / 2, to].filter(Number.isInteger) };
}

/** Where a value lies on its scale, from 0 to 1; what lies outside stands on the border. */
export const placeOf = ({ from, to }: Scale, value: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)));

export interface Point {
  /** Which quarter of the period, from 0. */
  at: number;
  value: number;
  low: number | null;
  high: number | null;
}

/** Neighbours belong together: a line goes from quarter to quarter and never across one without a number. */
export function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.at(-1)?.at === point.at - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

export interface Box {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** How many quarters stand side by side. */
  slots: number;
}

export const slotWidth = (box: Box): number => (box.width - box.left - box.right) / box.slots;

/** The middle of a quarter's place. */
export const across = (box: Box, at: number): number => box.left + (at + 0.5) * slotWidth(box);

export const down = (box: Box, scale: Scale, value: number): number =>
  box.top + (1 - placeOf(scale, value)) * (box.height - box.top - box.bottom);

const spot = (x: number, y: number): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

export const linePath = (box: Box, scale: Scale, run: readonly Point[]): string =>
  run.map(({ at, value }, i) => `${i ? "L" : "M"}${spot(across(box, at), down(box, scale, value))}`).join("");

/** Around the points that have an interval: there along the upper border, back along the lower; as wide as `least`. */
export function bandPath(box: Box, scale: Scale, run: readonly Point[], least = 6): string {
  const bounded = run.flatMap(({ at, low, high }) =>
    low === null || high === null
      ? []
      : [{ x: across(box, at), y: down(box, scale, high), back: down(box, scale, low) }],
  );
  const [only] = bounded;
  if (!only) return "";
  const wide =
    bounded.length > 1
      ? bounded
      : [
          { ...only, x: only.x - least / 2 },
          { ...only, x: only.x + least / 2 },
        ];
  const there = wide.map(({ x, y }) => spot(x, y));
  const back = wide.map(({ x, back }) => spot(x, back)).reverse();
  return `M${[...there, ...back].join("L")}Z`;
}
