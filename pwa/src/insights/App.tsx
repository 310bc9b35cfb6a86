// Which page of the insights is shown, and what lies over all of them.
import type { VNode } from "preact";
import { ToastBar } from "../leader/ToastBar.tsx";
import { Announcer } from "../ui/Announcer.tsx";
import { Header } from "./Header.tsx";
import { signedIn } from "./identity.ts";
import { LearningPage } from "./learning/LearningPage.tsx";
import { OrganisationPage } from "./organisation/OrganisationPage.tsx";
import { OverviewPage } from "./overview/OverviewPage.tsx";
import { type PageName, page } from "./route.ts";
import { SignIn } from "./SignIn.tsx";
import { TimePage } from "./time/TimePage.tsx";
import { UnitPage } from "./unit/UnitPage.tsx";
import { w } from "./words.ts";

const SCREENS: Record<PageName, () => VNode> = {
  overview: OverviewPage,
  unit: UnitPage,
  time: TimePage,
  learning: LearningPage,
  organisation: OrganisationPage,
};

function Screen() {
  if (!signedIn.value) return <SignIn />;
  const Shown = SCREENS[page.value.at];
  return <Shown key={page.value.at} />;
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
