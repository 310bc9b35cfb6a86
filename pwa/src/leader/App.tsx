// Which screen the leader sees: the way in, home, or a session; and what lies over all of them.
import { Announcer } from "../ui/Announcer.tsx";
import { Home } from "./Home.tsx";
import { session, signedIn } from "./identity.ts";
import { Live } from "./Live.tsx";
import { Prepared } from "./Prepared.tsx";
import { page } from "./route.ts";
import { SignIn } from "./SignIn.tsx";
import { ToastBar } from "./ToastBar.tsx";
import { w } from "./words.ts";

function Screen() {
  if (!signedIn.value) return <SignIn />;
  if (page.value) return <Prepared page={page.value} />;
  return session.value ? <Live sid={session.value} /> : <Home />;
}

export function App() {
  return (
    <>
      <Screen />
      <ToastBar words={w().toast} />
      <Announcer />
    </>
  );
}
