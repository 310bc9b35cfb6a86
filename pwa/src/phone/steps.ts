// The screens of a session's steps, and what helps to read and write there: one file, loaded after the first screen
// (parts.ts says how).

export { Anew } from "./Anew.tsx";
export { Earlier } from "./afterwards/Earlier.tsx";
export { SharedScreen } from "./afterwards/SharedScreen.tsx";
export { ClosedScreen } from "./ClosedScreen.tsx";
export { DiscussStep } from "./DiscussStep.tsx";
export * as hint from "./hint/hint.ts";
export { JudgeStep } from "./JudgeStep.tsx";
export { Kept } from "./Kept.tsx";
export { Missed } from "./Missed.tsx";
export { MoreTime } from "./MoreTime.tsx";
export { PastStep } from "./PastStep.tsx";
export { PlanStep } from "./PlanStep.tsx";
export { morePrivacy, PrivacyMore } from "./PrivacyMore.tsx";
export { PulseStep } from "./PulseStep.tsx";
export * as reading from "./reading/screens.ts";
export { TimeLeft } from "./TimeLeft.tsx";
export { TrilemmaStep } from "./TrilemmaStep.tsx";
export { WriteStep } from "./WriteStep.tsx";
