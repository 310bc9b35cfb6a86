// The screens of a session's steps, loaded together after the first screen (parts.ts says how).

export { Anew } from "./Anew.tsx";
export { ClosedScreen } from "./ClosedScreen.tsx";
export { DiscussStep } from "./DiscussStep.tsx";
export { JudgeStep } from "./JudgeStep.tsx";
export { Kept } from "./Kept.tsx";
export { Missed } from "./Missed.tsx";
export { MoreTime } from "./MoreTime.tsx";
export { PastStep } from "./PastStep.tsx";
export { PlanStep } from "./PlanStep.tsx";
export { PulseStep } from "./PulseStep.tsx";
export { TimeLeft } from "./TimeLeft.tsx";
export { TrilemmaStep } from "./TrilemmaStep.tsx";
export { WriteStep } from "./WriteStep.tsx";
