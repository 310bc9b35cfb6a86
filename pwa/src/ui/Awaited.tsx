// What everybody waits for, and for how long, by the host's clock; told once when it begins and once when it is there.
import { useEffect, useRef } from "preact/hooks";
import type { StepContent } from "../api/types.ts";
import { announce } from "./Announcer.tsx";
import { type LeftWords, useTimeLeft } from "./time-left.ts";

export interface AwaitedWords {
  /** The step's own result is on its way, */
  result: string;
  /** or what people wrote in the steps before it. */
  texts: string;
  /** The same while some people have extra time. */
  resultLater: string;
  textsLater: string;
  soon: string;
  here: string;
  listed: string;
}

interface Props {
  step: StepContent;
  words: AwaitedWords;
  time: LeftWords;
}

/** `key` it by the step: what is awaited in one is not told in another. */
export function Awaited({ step, words, time }: Props) {
  const { waiting } = step;
  const what = !waiting ? null : waiting.step === step.id ? "result" : "texts";
  const was = useRef(what);
  const come = was.current === "result" ? step.revealed && words.here : was.current && words.listed;
  const said = waiting && what ? words[waiting.extra ? (`${what}Later` as const) : what] : come || "";
  useEffect(() => {
    if (said) announce(said);
    was.current = what;
  }, [said]);
  if (!waiting) return null;
  return (
    <section class="awaited">
      <p>{said}</p>
      <CountDown until={waiting.until} soon={words.soon} time={time} />
    </section>
  );
}

export function CountDown({ until, soon, time }: { until: number; soon: string; time: LeftWords }) {
  const { unit, n } = useTimeLeft(until);
  return (
    <p class="count-down" role="timer" aria-live="off">
      {unit === "over" ? soon : time[unit](n)}
    </p>
  );
}
