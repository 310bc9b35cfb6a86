// Before the first input: what stays private, and one button to go on.
import { useSignal } from "@preact/signals";
import { enter, type Place } from "./app.ts";
import { Heading } from "./Heading.tsx";
import { w } from "./i18n.ts";
import { PrivacyText } from "./PrivacyText.tsx";

export function PrivacyScreen({ place }: { place: Extract<Place, { at: "privacy" }> }) {
  const going = useSignal(false);
  const { preview, fingerprint } = place;
  async function go(): Promise<void> {
    going.value = true;
    await enter(place);
  }
  return (
    <main class="screen">
      <Heading screen="privacy" above={preview.title}>
        {w().private.title}
      </Heading>
      <PrivacyText
        small={preview.small_group}
        level="h2"
        session={{ language: preview.language, keys: preview.steps, fingerprint }}
      />
      <div class="dock">
        <button type="button" class="primary wide" disabled={going.value} onClick={go}>
          {w().private.go}
        </button>
      </div>
    </main>
  );
}
