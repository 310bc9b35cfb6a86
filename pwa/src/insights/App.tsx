// Which page of the insights is shown, and what lies over all of them.
import { ToastBar } from "../leader/ToastBar.tsx";
import { Announcer } from "../ui/Announcer.tsx";
import { Header } from "./Header.tsx";
import { signedIn } from "./identity.ts";
import { Nothing } from "./Nothing.tsx";
import { OrganisationPage } from "./organisation/OrganisationPage.tsx";
import { page } from "./route.ts";
import { SignIn } from "./SignIn.tsx";
import { w } from "./words.ts";

function Screen() {
  if (!signedIn.value) return <SignIn />;
  return page.value.at === "organisation" ? (
    <OrganisationPage />
  ) : (
    <Nothing key={page.value.at} at={page.value.at} />
  );
}

export function App() {
  return (
    <>
      <Header />
      <Screen />
      <ToastBar words={w().toast} />
      <Announcer />
    </>
  );
}
