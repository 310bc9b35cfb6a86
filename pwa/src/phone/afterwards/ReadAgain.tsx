// How to come back to what was shown: on this phone, or with a link.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Session } from "../../session/session.ts";
import { announce } from "../../ui/Announcer.tsx";
import { remember } from "../app.ts";
import { copyText } from "../copy.ts";
import { w } from "../step-i18n.ts";
import { linkTo, publishedOf } from "./published.ts";

export function ReadAgain({ session }: { session: Session }) {
  const list = publishedOf(session.record.id).value;
  const readable = typeof list === "object" ? list.readable : null;
  useEffect(() => {
    if (readable) void remember({ ...session.record, closed: true, again: true });
  }, [readable, session]);
  if (readable === null) return null;
  const words = w().afterwards.again;
  return (
    <section class="stack-2">
      <h2>{words.title}</h2>
      <p>{readable ? words.text : words.closed}</p>
      {readable && <CopyLink sid={session.record.id} />}
    </section>
  );
}

export function CopyLink({ sid }: { sid: string }) {
  const words = w().afterwards.again;
  const told = useSignal("");
  async function copy(): Promise<void> {
    told.value = (await copyText(linkTo(sid))) ? w().kept.copied : w().kept.notCopied;
    announce(told.value);
  }
  return (
    <div class="field">
      <label for="link">{words.link}</label>
      <input
        id="link"
        readOnly
        value={linkTo(sid)}
        onFocus={(event) => event.currentTarget.select()}
        dir="ltr"
      />
      <button type="button" class="wide" onClick={() => void copy()}>
        {words.copy}
      </button>
      {told.value && <p class="hint">{told.value}</p>}
    </div>
  );
}
