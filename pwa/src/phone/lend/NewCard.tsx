// A new person at the table: what stays private, and a card to remember.
import { useSignal } from "@preact/signals";
import type { JoinPreview } from "../../api/types.ts";
import { Heading } from "../Heading.tsx";
import { w as first } from "../i18n.ts";
import { PrivacyText } from "../PrivacyText.tsx";
import { COLOURS, type Colour, cards, takeCard } from "./cards.ts";
import { Swatch } from "./Swatch.tsx";
import { w } from "./words.ts";

interface Props {
  pin: string;
  preview: JoinPreview;
  fingerprint: string | null;
  onEnd: () => void;
}

export function NewCard({ pin, preview, fingerprint, onEnd }: Props) {
  const words = w();
  const read = useSignal(false);
  const going = useSignal(false);
  const free = COLOURS.filter((colour) => !cards.value.some((card) => card.colour === colour));
  async function take(colour: Colour): Promise<void> {
    if (going.value) return;
    going.value = true;
    await takeCard(colour, pin, preview, fingerprint);
    onEnd();
  }
  if (!read.value)
    return (
      <main class="screen">
        <Heading screen="lend-privacy" above={preview.title}>
          {first().private.title}
        </Heading>
        <section class="notice stack-2">
          <p>{words.keepsNothing}</p>
          <p>{words.trust}</p>
        </section>
        <PrivacyText
          small={preview.small_group}
          level="h2"
          session={{ language: preview.language, keys: preview.steps, fingerprint }}
        />
        <div class="dock stack-2">
          <button
            type="button"
            class="primary wide"
            onClick={() => {
              read.value = true;
            }}
          >
            {first().private.go}
          </button>
          <button type="button" class="quiet wide" onClick={onEnd}>
            {words.back}
          </button>
        </div>
      </main>
    );
  return (
    <main class="screen">
      <Heading screen="lend-choose" above={preview.title}>
        {words.choose}
      </Heading>
      <p>{free.length > 0 ? words.chooseHint : words.full}</p>
      <ul role="list" class="stack">
        {free.map((colour) => (
          <li key={colour}>
            <button type="button" class="wide card-button" onClick={() => void take(colour)}>
              <Swatch colour={colour} />
              <span class="grow">{words.cards[colour]}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={onEnd}>
        {words.back}
      </button>
    </main>
  );
}
