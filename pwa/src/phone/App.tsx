// The phone's frame: what is always there (whose session, privacy, language) around one screen at a time.
import { Announcer } from "../ui/Announcer.tsx";
import { crowded, place } from "./app.ts";
import { Bar } from "./Bar.tsx";
import { w } from "./i18n.ts";
import { PinScreen } from "./PinScreen.tsx";
import { PrivacyScreen } from "./PrivacyScreen.tsx";
import { lend, steps } from "./parts.ts";
import { SessionScreen } from "./SessionScreen.tsx";

function Screen() {
  const now = place.value;
  if (now.at === "pin") return <PinScreen place={now} />;
  if (now.at === "privacy") return <PrivacyScreen place={now} />;
  if (now.at === "lend") {
    const here = lend.here.value;
    if (here) return <here.Lend pin={now.pin} fingerprint={now.fingerprint} />;
  }
  if (now.at === "shared") {
    const here = steps.here.value;
    if (here) return <here.SharedScreen key={now.sid} sid={now.sid} />;
  }
  if (now.at === "session") return <SessionScreen key={now.session.record.id} session={now.session} />;
  return (
    <main class="screen">
      <p class="hint" role="status">
        {crowded.value ? w().crowded : w().opening}
      </p>
    </main>
  );
}

export function App() {
  return (
    <>
      <Bar />
      <Screen />
      <Announcer />
    </>
  );
}
