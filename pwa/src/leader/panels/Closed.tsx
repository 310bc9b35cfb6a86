// After the end: the report, as soon as it is built, to open, keep and pass on.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Problem } from "../../api/client.ts";
import type { LeaderView } from "../../api/types.ts";
import * as api from "../api.ts";
import { problemText } from "../problems.ts";
import { trouble } from "../toast.ts";
import { w } from "../words.ts";
import { Erase } from "./Erase.tsx";

const AGAIN_MS = 1500;
const OVERDUE_MS = 15_000;

function useReport(sid: string, ready: boolean) {
  const page = useSignal<string | null>(null);
  const wrong = useSignal("");
  useEffect(() => {
    if (!ready) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function fetchPage() {
      try {
        const html = await api.report(sid, "html");
        if (!stopped) page.value = URL.createObjectURL(html);
        wrong.value = "";
      } catch (error) {
        if (!(error instanceof Problem && error.code === "report-not-ready"))
          wrong.value = problemText(error);
        if (!stopped) timer = setTimeout(() => void fetchPage(), AGAIN_MS);
      }
    }
    void fetchPage();
    return () => {
      stopped = true;
      clearTimeout(timer);
      if (page.value) URL.revokeObjectURL(page.value);
    };
  }, [sid, ready]);
  return { page: page.value, wrong: wrong.value };
}

/** Fetches one form of the report, with the leader's token, and hands it to the browser to keep. */
async function download(sid: string, form: api.ReportForm, name: string): Promise<void> {
  try {
    const address = URL.createObjectURL(await api.report(sid, form));
    Object.assign(document.createElement("a"), { href: address, download: `${name}.${form}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), AGAIN_MS);
  } catch (error) {
    trouble(problemText(error));
  }
}

/** True when the report should have come long ago; asking again is up to the leader. */
function useOverdue(waiting: boolean) {
  const overdue = useSignal(false);
  useEffect(() => {
    overdue.value = false;
    if (!waiting) return;
    const timer = setTimeout(() => {
      overdue.value = true;
    }, OVERDUE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return overdue;
}

function Overdue({ sid, onAsked }: { sid: string; onAsked: () => void }) {
  async function ask(): Promise<void> {
    try {
      await api.close(sid);
      onAsked();
    } catch (error) {
      trouble(problemText(error));
    }
  }
  return (
    <div class="notice row">
      <span>{w().closed.overdue}</span>
      <button type="button" onClick={() => void ask()}>
        {w().closed.again}
      </button>
    </div>
  );
}

export function Closed({ view }: { view: LeaderView }) {
  const words = w().closed;
  const { page, wrong } = useReport(view.session_id, view.report_ready);
  const overdue = useOverdue(!view.report_ready);
  const forms: [api.ReportForm, string][] = [
    ["pdf", words.savePdf],
    ["xlsx", words.saveXlsx],
    ["csv", words.saveCsv],
    ["json", words.saveJson],
  ];
  const name = `innspill-${view.opened_on.slice(0, 10)}`;
  return (
    <div class="stack">
      <p>{words.thanks}</p>
      {!page && <p class={wrong ? "error" : "hint"}>{wrong || words.building}</p>}
      {overdue.value && (
        <Overdue
          sid={view.session_id}
          onAsked={() => {
            overdue.value = false;
          }}
        />
      )}
      {page && (
        <section class="card stack" aria-labelledby="report">
          <h2 id="report">{words.report}</h2>
          <p>{words.about}</p>
          <p>
            <a class="button primary" href={page} target="_blank" rel="noreferrer">
              {words.open}
            </a>
          </p>
          <details class="downloads">
            <summary>{words.saveHtml}</summary>
            <ul role="list">
              <li>
                <a class="button quiet" href={page} download={`${name}.html`}>
                  {words.savePage}
                </a>
              </li>
              {forms.map(([form, label]) => (
                <li key={form}>
                  <button
                    type="button"
                    class="quiet"
                    onClick={() => void download(view.session_id, form, name)}
                  >
                    {label}
                  </button>
                </li>
              ))}
            </ul>
          </details>
        </section>
      )}
      <p>
        <a class="button" href="/lead#">
          {words.home}
        </a>
      </p>
      {!view.rehearsal && (page || overdue.value) && <Erase view={view} />}
    </div>
  );
}
