// What a unit was and will be, line by line: "until 31 March 2026: under Surgery".
import { language } from "../../i18n/index.ts";
import type { Line } from "../api.ts";
import { w } from "../words.ts";
import { called, lines } from "./store.ts";
import { ROOT } from "./units.ts";

/** A day in words: "31 March 2026". */
export const inWords = (day: string): string => {
  const spoken = language.value === "en" ? "en-GB" : language.value;
  return new Intl.DateTimeFormat(spoken, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));
};

/** The first day on which a line no longer holds. */
function dayAfter(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

function period({ since, until }: Line): string {
  const words = w().organisation.history;
  if (since && until) return words.between(inWords(since), inWords(until));
  if (since) return words.from(inWords(since));
  return until ? words.until(inWords(until)) : words.always;
}

function place({ name, parent }: Line, now: string): string {
  const words = w().organisation.history;
  const where = parent === ROOT ? words.top : words.under(called(parent));
  return name === now ? where : `${words.called(name)}, ${where}`;
}

export function History({ id }: { id: string }) {
  const words = w().organisation.history;
  const own = lines.value.filter((line) => line.id === id);
  const last = own.at(-1);
  const taken = lines.value.filter((line) => line.merged_into === id);
  return (
    <dl class="history">
      {own.map((line) => (
        <div key={line.since ?? ""}>
          <dt>{period(line)}</dt>
          <dd>{place(line, last?.name ?? "")}</dd>
        </div>
      ))}
      {taken.map((line) => (
        <div key={line.id}>
          <dt>{words.from(inWords(dayAfter(line.until ?? "")))}</dt>
          <dd>{words.took(line.name)}</dd>
        </div>
      ))}
      {last?.until && (
        <div>
          <dt>{words.from(inWords(dayAfter(last.until)))}</dt>
          <dd>{last.merged_into ? words.merged(called(last.merged_into)) : words.closed}</dd>
        </div>
      )}
    </dl>
  );
}
