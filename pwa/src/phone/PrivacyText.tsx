// What stays private and what does not, in plain words; on its own page before the first input, later in a dialog. What
// most people read first is here, the rest comes with the steps (PrivacyMore.tsx), while they read.
import { language } from "../i18n/index.ts";
import type { SessionRecord } from "../session/records.ts";
import { lasting } from "./app.ts";
import { w } from "./i18n.ts";
import { reading, steps } from "./parts.ts";

interface Props {
  small: boolean;
  /** One level below the heading of the page or dialog. */
  level: "h2" | "h3";
  session: Pick<SessionRecord, "language" | "keys" | "fingerprint">;
}

export function PrivacyText({ small, level: Title, session }: Props) {
  const words = w().private;
  const help = reading.here.value;
  const more = steps.here.value;
  const network = location.protocol === "https:" ? words.network : words.networkOpen;
  const read = [
    words.lead,
    words.howText,
    words.shownText,
    words.remains,
    words.style,
    words.absent,
    network,
    ...(more?.morePrivacy() ?? []),
  ];
  return (
    <div class="stack privacy-text">
      {help && <help.Aloud name={`privacy-${Title}`} text={read.join("\n")} lang={language.value} />}
      <p class="lead">{words.lead}</p>
      {small && <p class="notice">{words.small}</p>}
      {!lasting.value && <p class="notice">{words.forgetful}</p>}
      <section>
        <Title>{words.how}</Title>
        <p>{words.howText}</p>
      </section>
      <section>
        <Title>{words.shown}</Title>
        <p>{words.shownText}</p>
      </section>
      <section>
        <Title>{words.remains}</Title>
        <ul>
          <li>{words.style}</li>
          <li>{words.absent}</li>
          <li>{network}</li>
        </ul>
      </section>
      {more && <more.PrivacyMore level={Title} session={session} />}
    </div>
  );
}
