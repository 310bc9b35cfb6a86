// The four words of a session's keys. What makes them comes when they are shown (tickets/room-words.ts).
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { StepKey } from "../api/types.ts";
import type { Language } from "../i18n/index.ts";

interface Props {
  /** The fingerprint of the keys, or the keys. */
  of: string | readonly StepKey[];
  /** The session's, so that everybody sees the same words. */
  language: Language;
}

export function RoomWords({ of, language }: Props) {
  const words = useSignal("");
  useEffect(() => {
    import("../tickets/batch.ts")
      .then(({ roomWords }) => roomWords(of, language))
      .then((found) => {
        words.value = found.join(" ");
      })
      .catch(() => undefined);
  }, [of, language]);
  return (
    <strong class="room-words" lang={language} translate={false}>
      {words}
    </strong>
  );
}
