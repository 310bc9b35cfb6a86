// Paper: printing is the browser's own, so that "save as PDF" and every printer work.

export const print = (): void => window.print();

/** "14:05" a number of minutes after a time of day; goes round at midnight. */
export function clock(start: string, minutes: number): string {
  const [hours = 0, rest = 0] = start.split(":").map(Number);
  const all = (((hours * 60 + rest + minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
}

/** The next quarter of an hour that is at least ten minutes away: when most sessions that are prepared now begin. */
export function nextQuarter(now: Date): string {
  const minutes = now.getHours() * 60 + now.getMinutes() + 10;
  return clock("00:00", Math.ceil(minutes / 15) * 15);
}
