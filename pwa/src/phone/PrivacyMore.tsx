// The rest of what stays private: how long things are kept, on the phone too, whom one has to trust, and for those who
// typed the PIN the four words to compare.
import type { Language } from "../i18n/index.ts";
import type { SessionRecord } from "../session/records.ts";
import { RoomWords } from "../ui/RoomWords.tsx";
import { w } from "./step-i18n.ts";

interface Props {
  level: "h2" | "h3";
  session: Pick<SessionRecord, "language" | "keys" | "fingerprint">;
}

/** The same as text, to be read aloud. */
export function morePrivacy(): string[] {
  const words = w().privacyMore;
  return [words.keptText, words.phoneText, words.after, words.trustText];
}

export function PrivacyMore({ level: Title, session }: Props) {
  const words = w().privacyMore;
  return (
    <>
      <section>
        <Title>{words.kept}</Title>
        <p>{words.keptText}</p>
      </section>
      <section>
        <Title>{words.phone}</Title>
        <p>{words.phoneText}</p>
        <p>{words.after}</p>
      </section>
      <section>
        <Title>{words.trust}</Title>
        <p>{words.trustText}</p>
      </section>
      {!session.fingerprint && (
        <section class="compare">
          <Title>{words.compare}</Title>
          <p>
            <RoomWords of={session.keys} language={session.language as Language} />
          </p>
          <p>{words.compareText}</p>
        </section>
      )}
    </>
  );
}
