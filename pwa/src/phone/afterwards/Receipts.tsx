// Whether everything that was handed in from this phone was counted: found in the published list, by this phone itself.
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { State } from "../../api/types.ts";
import type { Session } from "../../session/session.ts";
import { announce } from "../../ui/Announcer.tsx";
import { w as first } from "../i18n.ts";
import { w } from "../step-i18n.ts";
import { checkReceipts, type StepReceipt } from "./checking.ts";
import { fetchPublished, publishedOf } from "./published.ts";

type Standing = "checking" | "gone" | "unreachable" | "nothing" | "missing" | "partly" | "counted";

interface Found {
  standing: Standing;
  steps: StepReceipt[];
}

function look(session: Session, state: State): Found {
  const list = publishedOf(session.record.id).value;
  const own = session.receipts.value;
  if (list === "loading" || (own === null && typeof list === "object"))
    return { standing: "checking", steps: [] };
  if (typeof list === "string") return { standing: list, steps: [] };
  try {
    const steps = checkReceipts(state.steps, own ?? {}, list);
    const some = (what: keyof Sums) => steps.some((step) => step[what] > 0);
    const found = some("after") ? "partly" : some("counted") ? "counted" : "nothing";
    return { standing: some("missing") ? "missing" : found, steps };
  } catch {
    return { standing: "unreachable", steps: [] };
  }
}

/** Whether anybody handed in anything there. */
const used = ({ listed, missing, late }: StepReceipt) => listed + missing + late > 0;

type Sums = Pick<StepReceipt, "counted" | "missing" | "after">;
const sum = (steps: StepReceipt[], what: keyof Sums) => steps.reduce((total, step) => total + step[what], 0);

export function Receipts({ session, state }: { session: Session; state: State }) {
  const { standing, steps } = look(session, state);
  const words = w().afterwards.receipts;
  const counted = sum(steps, "counted");
  const missing = sum(steps, "missing");
  const after = sum(steps, "after");
  const text: Record<Standing, string> = {
    checking: words.checking,
    gone: words.gone,
    unreachable: words.unreachable,
    nothing: words.nothing,
    missing: words.some(missing, counted + missing + after),
    partly: words.partly(counted, counted + after),
    counted: words.all(counted),
  };
  const told = ["counted", "partly", "missing"].includes(standing) ? text[standing] : "";
  useEffect(() => {
    if (told) announce(told);
  }, [told]);
  return (
    <section class="card stack-2 receipts" data-standing={standing}>
      {standing === "counted" && <Title mark="✓">{words.counted}</Title>}
      {standing === "missing" && <Title mark="!">{words.notFound}</Title>}
      <p class={standing === "checking" || standing === "gone" ? "hint" : ""}>{text[standing]}</p>
      {standing === "missing" && <p>{words.why}</p>}
      {standing === "unreachable" && (
        <button type="button" class="wide" onClick={() => void fetchPublished(session.record.id)}>
          {first().tryAgain}
        </button>
      )}
      {steps.length > 0 && (
        <details class="fold">
          <summary>{words.details}</summary>
          <div class="fold-body">
            <ul class="receipt-steps">
              {steps.filter(used).map((step) => (
                <li key={step.id} class="receipt-step">
                  <strong>{step.title}</strong>
                  <span>{lines(step).join(" · ")}</span>
                  <span class="hint">{words.step.listed(step.listed)}</span>
                </li>
              ))}
            </ul>
            <p class="hint">{words.how}</p>
          </div>
        </details>
      )}
    </section>
  );
}

const Title = ({ mark, children }: { mark: string; children: ComponentChildren }) => (
  <h2>
    <span class="receipts-mark" aria-hidden="true">
      {mark}
    </span>{" "}
    {children}
  </h2>
);

/** What became of what this phone handed in during a step. */
function lines({ counted, missing, late, older, after, hidden, anew }: StepReceipt): string[] {
  const words = w().afterwards.receipts.step;
  const plain = counted - older - hidden.length;
  const said = [
    plain > 0 ? words.counted(plain) : "",
    ...hidden.map((reason) => words.hidden(w().plot.reasons[reason])),
    older > 0 ? words.older : "",
    missing > 0 ? words.missing(missing) : "",
    late > 0 ? words.late : "",
    after > 0 ? words.after : "",
  ].filter(Boolean);
  return said.length > 0 ? said : [anew ? words.anew : words.none];
}
