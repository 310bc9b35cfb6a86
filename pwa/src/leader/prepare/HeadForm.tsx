// What is the format's own: its name, from how many people on numbers are shown, sharing it, and publishing it.
import { claims } from "../identity.ts";
import { problemText } from "../problems.ts";
import { say, trouble } from "../toast.ts";
import * as api from "./api.ts";
import { change, detail, saving, writing } from "./editor.ts";
import { NumberField, TextField } from "./fields.tsx";
import { type FormatData, LEAST_THRESHOLD, MOST, toFile } from "./format.ts";
import { w } from "./words.ts";

const DEFAULTS = { score: 5, text: 10 };
/** HR of the whole organisation, as the API decides it. */
const speaksForAll = () => claims.value?.unit === "organisation" && claims.value.roles.includes("hr");

function Limits({ data }: { data: FormatData }) {
  const words = w().limits;
  const limits = data.thresholds;
  const least = (name: "score" | "text") =>
    speaksForAll() ? LEAST_THRESHOLD : Math.min(DEFAULTS[name], limits[name]);
  return (
    <fieldset class="stack">
      <legend>{words.title}</legend>
      <p class="hint">{words.about}</p>
      {(["score", "text"] as const).map((name) => (
        <NumberField
          key={name}
          id={`limit-${name}`}
          label={words[name]}
          value={limits[name]}
          least={least(name)}
          most={MOST.threshold}
          onChange={(value) =>
            change({ ...data, thresholds: { ...limits, [name]: value ?? DEFAULTS[name] } })
          }
        />
      ))}
      <p class="hint">{speaksForAll() ? words.hr : words.leader}</p>
    </fieldset>
  );
}

function exportFile(data: FormatData): void {
  const address = URL.createObjectURL(new Blob([toFile(data)], { type: "application/json" }));
  const link = document.createElement("a");
  const name = (data.title[writing.value] ?? "format").toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  Object.assign(link, { href: address, download: `innspill-${name}.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}

function Publishing() {
  const words = w().share;
  const shown = detail.value;
  if (!shown || !speaksForAll()) return <p class="hint">{words.askHr}</p>;
  const act = (run: () => Promise<unknown>, told: string) =>
    run()
      .then(() => api.readFormat(shown.id))
      .then((next) => {
        detail.value = next;
        say(told);
      })
      .catch((error: unknown) => trouble(problemText(error)));
  return (
    <div class="stack">
      <p class="hint">{words.state[shown.published]}</p>
      <div class="row">
        {shown.published !== "yes" && (
          <button
            type="button"
            aria-disabled={saving.value !== "saved"}
            onClick={() => {
              if (saving.value === "saved")
                void act(() => api.publishFormat(shown.id, shown.version), words.published);
            }}
          >
            {words.publish}
          </button>
        )}
        {shown.published !== "no" && (
          <button type="button" onClick={() => void act(() => api.withdrawFormat(shown.id), words.withdrawn)}>
            {words.withdraw}
          </button>
        )}
      </div>
    </div>
  );
}

export function HeadForm({ data }: { data: FormatData }) {
  const words = w().editor;
  return (
    <section class="stack card" aria-label={words.head}>
      <TextField
        id="format-title"
        label={words.name}
        words={data.title}
        most={80}
        onChange={(title) => change({ ...data, title })}
      />
      <TextField
        id="format-description"
        label={words.description}
        words={data.description}
        most={1000}
        rows={3}
        onChange={(description) => change({ ...data, description })}
      />
      <Limits data={data} />
      <h2>{w().share.title}</h2>
      <div class="row">
        <button type="button" onClick={() => exportFile(data)}>
          {w().share.export}
        </button>
        <p class="hint">{w().share.exportHint}</p>
      </div>
      <Publishing />
    </section>
  );
}
