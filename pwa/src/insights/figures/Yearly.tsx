// A year of the unit that is looked at as a report to print, made on asking and fetched with the reader's own token.
import { useSignal } from "@preact/signals";
import { language } from "../../i18n/index.ts";
import { announce } from "../../ui/Announcer.tsx";
import * as api from "../api.ts";
import { problemText, w } from "../words.ts";
import { known, unit } from "./filters.ts";
import { save } from "./saving.ts";

export function Yearly() {
  const words = w().yearly;
  const years = [...new Set((known.value?.quarters ?? []).map((quarter) => quarter.slice(0, 4)))].reverse();
  const chosen = useSignal("");
  const making = useSignal(false);
  const wrong = useSignal("");
  const year = chosen.value || (years[0] ?? "");

  async function make(): Promise<void> {
    if (making.value) return;
    making.value = true;
    wrong.value = "";
    announce(words.making);
    try {
      const query = new URLSearchParams({ unit: unit.value, language: language.value });
      save(await api.yearlyReport(year, query), `${words.file}-${year}.pdf`);
      announce(words.made);
    } catch (error) {
      wrong.value = problemText(error);
    } finally {
      making.value = false;
    }
  }

  return (
    <section class="yearly stack tight" aria-labelledby="yearly">
      <h2 id="yearly">{words.title}</h2>
      <p class="hint">{words.about}</p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div class="field">
          <label for="year">{words.year}</label>
          <select
            id="year"
            value={year}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" aria-disabled={making.value}>
          {words.go}
        </button>
      </form>
      {making.value && <p class="hint">{words.making}</p>}
      {wrong.value && (
        <p class="error" role="alert">
          {wrong.value}
        </p>
      )}
    </section>
  );
}
