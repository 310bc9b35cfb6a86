// How long the organisation keeps what sessions leave: seen by all of HR, changed by whoever is there for the whole.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { say, trouble } from "../../leader/toast.ts";
import * as api from "../api.ts";
import { problemText, w } from "../words.ts";

const FEWEST = 30;
const MOST = 365;
const YEARS = [1, 2, 3, 5, 10];

export function Keeping() {
  const words = w().keeping;
  const kept = useSignal<api.Settings | null>(null);
  const wrong = useSignal(false);
  const days = useRef<HTMLInputElement>(null);
  const years = useRef<HTMLSelectElement>(null);
  const read = async () => {
    try {
      kept.value = await api.settings();
    } catch (error) {
      trouble(problemText(error));
    }
  };
  useEffect(() => void read(), []);
  const now = kept.value;
  if (!now) return null;
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const raw = Number(days.current?.value);
    wrong.value = !(Number.isInteger(raw) && raw >= FEWEST && raw <= MOST);
    if (wrong.value) {
      days.current?.focus();
      return;
    }
    try {
      const body = { raw_days: raw, report_years: Number(years.current?.value) };
      kept.value = await api.saveSettings(body, now?.version ?? 0);
      say(w().keeping.saved);
    } catch (error) {
      trouble(problemText(error));
      await read();
    }
  }
  return (
    <section class="card stack" aria-labelledby="keeping">
      <h2 id="keeping">{words.title}</h2>
      <p>{words.about}</p>
      {now.may_change ? (
        // Anew for each version, so that what somebody else has saved is shown.
        <form key={now.version} class="stack" onSubmit={(event) => void save(event)} noValidate>
          <div class="field">
            <label for="raw">{words.raw}</label>
            <input
              id="raw"
              ref={days}
              type="number"
              inputMode="numeric"
              min={FEWEST}
              max={MOST}
              defaultValue={now.raw_days}
              aria-invalid={wrong.value}
              aria-describedby={wrong.value ? "raw-wrong raw-hint" : "raw-hint"}
            />
            {wrong.value && (
              <p id="raw-wrong" class="error">
                {words.wrong}
              </p>
            )}
            <p id="raw-hint" class="hint">
              {words.rawHint}
            </p>
          </div>
          <div class="field">
            <label for="years">{words.report}</label>
            <select id="years" ref={years} aria-describedby="years-hint">
              {YEARS.map((number) => (
                <option key={number} value={number} selected={number === now.report_years}>
                  {words.years(number)}
                </option>
              ))}
            </select>
            <p id="years-hint" class="hint">
              {words.reportHint}
            </p>
          </div>
          <p>
            <button type="submit">{words.save}</button>
          </p>
        </form>
      ) : (
        <ul>
          <li>
            {words.raw}: {now.raw_days}
          </li>
          <li>
            {words.report}: {words.years(now.report_years)}
          </li>
        </ul>
      )}
    </section>
  );
}
