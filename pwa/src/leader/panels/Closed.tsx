// After the end: the report, as soon as it is built, to open, keep and pass on.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Problem } from "../../api/client.ts";
import type { LeaderView } from "../../api/types.ts";
import * as api from "../api.ts";
import { problemText } from "../problems.ts";
import { trouble } from "../toast.ts";
import { w } from "../words.ts";

interface Files {
  html: string;
  json: string;
}
const AGAIN_MS = 1500;
const OVERDUE_MS = 15_000;

function useReport(sid: string, ready: boolean) {
  const files = useSignal<Files | null>(null);
  const wrong = useSignal("");
  useEffect(() => {
    if (!ready) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function fetchBoth() {
      try {
        const [html, json] = await Promise.all([api.report(sid, "html"), api.report(sid, "json")]);
        if (!stopped) files.value = { html: URL.createObjectURL(html), json: URL.createObjectURL(json) };
        wrong.value = "";
      } catch (error) {
        if (!(error instanceof Problem && error.code === "report-not-ready"))
          wrong.value = problemText(error);
        if (!stopped) timer = setTimeout(() => void fetchBoth(), AGAIN_MS);
      }
    }
    void fetchBoth();
    return () => {
      stopped = true;
      clearTimeout(timer);
      if (files.value) for (const address of Object.values(files.value)) URL.revokeObjectURL(address);
    };
  }, [sid, ready]);
  return { files: files.value, wrong: wrong.value };
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
  const { files, wrong } = useReport(view.session_id, view.report_ready);
  const overdue = useOverdue(!view.report_ready);
  const name = `innspill-${view.opened_on.slice(0, 10)}`;
  return (
    <div class="stack">
      <p>{words.thanks}</p>
      {!files && <p class={wrong ? "error" : "hint"}>{wrong || words.building}</p>}
      {overdue.value && (
        <Overdue
          sid={view.session_id}
          onAsked={() => {
            overdue.value = false;
          }}
        />
      )}
      {files && (
        <section class="card stack" aria-labelledby="report">
          <h2 id="report">{words.report}</h2>
          <p>{words.about}</p>
          <div class="row">
            <a class="button primary" href={files.html} target="_blank" rel="noreferrer">
              {words.open}
            </a>
            <a class="button" href={files.html} download={`${name}.html`}>
              {words.saveHtml}
            </a>
            <a class="button" href={files.json} download={`${name}.json`}>
              {words.saveJson}
            </a>
          </div>
        </section>
      )}
      <p>
        <a class="button" href="/lead#">
          {words.home}
        </a>
      </p>
    </div>
  );
}
