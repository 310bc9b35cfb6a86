// Which picture the wall shows: the step, its result once it is shown, or the thanks at the end.
import type { State } from "../api/types.ts";
import { Discuss } from "./stages/Discuss.tsx";
import { Frame } from "./stages/Frame.tsx";
import { Judge } from "./stages/Judge.tsx";
import { Past } from "./stages/Past.tsx";
import { Plan } from "./stages/Plan.tsx";
import { Pulse } from "./stages/Pulse.tsx";
import { Thanks } from "./stages/Thanks.tsx";
import { Trilemma } from "./stages/Trilemma.tsx";
import { Write } from "./stages/Write.tsx";

export function Stage({ state }: { state: State }) {
  const { step } = state;
  if (state.phase !== "open") return <Thanks state={state} />;
  switch (step.type) {
    case "frame":
      return <Frame state={state} />;
    case "open_actions":
      return <Past state={state} step={step} />;
    case "trilemma":
      return <Trilemma state={state} step={step} />;
    case "contribute":
      return <Write step={step} />;
    case "judge":
      return <Judge state={state} step={step} />;
    case "discuss":
      return <Discuss state={state} step={step} />;
    case "plan":
      return <Plan state={state} step={step} />;
    case "pulse":
      return <Pulse state={state} step={step} />;
  }
}
