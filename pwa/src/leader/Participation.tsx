// For those who would be left out: a device to borrow, and more time for those who need it.
import { useSignal } from "@preact/signals";
import type { LeaderView } from "../api/types.ts";
import * as api from "./api.ts";
import { ExtraTime } from "./ExtraTime.tsx";
import { beginChange, take } from "./live.ts";
import { CopyField } from "./panels/CopyField.tsx";
import { problemText } from "./problems.ts";
import { w } from "./words.ts";

/** The phone's page in the mode for a device that several people share. */
const lendAddress = (joinUrl: string) => joinUrl.replace("/#", "/?lend#");

function Lend({ address }: { address: string }) {
  const words = w().participation;
  return (
    <section class="stack lend" aria-labelledby="lend-title">
      <h3 id="lend-title">{words.lend}</h3>
      <p class="hint">{words.lendAbout}</p>
      <CopyField id="lend-url" label={words.lendAddress} value={address} />
      <a class="button" href={address} target="_blank" rel="noopener">
        {words.lendOpen}
      </a>
    </section>
  );
}

export function Participation({ view }: { view: LeaderView }) {
  const wrong = useSignal("");
  const words = w().participation;
  async function give(minutes: number) {
    wrong.value = "";
    const end = beginChange();
    try {
      take(await api.giveExtraTime(view.session_id, minutes));
    } catch (error) {
      wrong.value = problemText(error);
    } finally {
      end();
    }
  }
  return (
    <section aria-label={words.title}>
      <details class="more">
        <summary>{words.title}</summary>
        <div class="stack">
          <ExtraTime minutes={view.extra_minutes} onChange={(minutes) => void give(minutes)} />
          {wrong.value && (
            <p class="error" role="alert">
              {wrong.value}
            </p>
          )}
          {view.join_url && <Lend address={lendAddress(view.join_url)} />}
        </div>
      </details>
    </section>
  );
}
