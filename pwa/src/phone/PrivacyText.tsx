// What stays private and what does not, in plain words; on its own page before the first input, later in a dialog.
import { language } from "../i18n/index.ts";
import { lasting } from "./app.ts";
import { w } from "./i18n.ts";
import { reading } from "./parts.ts";

interface Props {
  small: boolean;
  /** One level below the heading of the page or dialog. */
  level: "h2" | "h3";
}

export function PrivacyText({ small, level: Title }: Props) {
  const words = w().private;
  const help = reading.here.value;
  const read = [
    words.lead,
    words.howText,
    words.shownText,
    words.keptText,
    words.remains,
    words.style,
    words.absent,
    words.network,
    words.after,
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
        <Title>{words.kept}</Title>
        <p>{words.keptText}</p>
      </section>
      <section>
        <Title>{words.remains}</Title>
        <ul>
          <li>{words.style}</li>
          <li>{words.absent}</li>
          <li>{words.network}</li>
          <li>{words.after}</li>
        </ul>
      </section>
    </div>
  );
}
