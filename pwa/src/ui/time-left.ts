// What is left of a timer, as it is said: whole minutes, the last one in seconds, and then that it is over.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { hostNow } from "../session/clock.ts";

export interface Left {
  unit: "minutes" | "seconds" | "over";
  n: number;
}

export interface LeftWords {
  minutes: (n: number) => string;
  seconds: (n: number) => string;
}

/** Both in seconds since 1970. A part of a minute counts as a whole one: nobody has less time than is said. */
export function timeLeft(until: number, now: number): Left {
  const seconds = Math.ceil(until - now);
  if (seconds <= 0) return { unit: "over", n: 0 };
  if (seconds <= 60) return { unit: "seconds", n: seconds };
  return { unit: "minutes", n: Math.ceil(seconds / 60) };
}

/** Worth saying to somebody who does not look: that the last minute has begun, and that it is over. */
export function worthTelling(before: Left, now: Left): boolean {
  return before.unit !== now.unit && now.unit !== "minutes";
}

const TICK_MS = 1000;

/** What is left, from second to second; `tell` hears of the last minute and of the end, and of nothing else. */
export function useTimeLeft(until: number, tell: (left: Left) => void = () => {}): Left {
  const left = useSignal(timeLeft(until, hostNow()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before = timeLeft(until, hostNow());
    function tick(): void {
      const seconds = until - hostNow();
      const now = timeLeft(until, hostNow());
      if (worthTelling(before, now)) tell(now);
      before = now;
      if (now.unit !== left.peek().unit || now.n !== left.peek().n) left.value = now;
      // At the next whole second of what is left, so that no second is shown for two.
      timer = setTimeout(tick, (seconds > 0 ? seconds % 1 || 1 : 1) * TICK_MS + 10);
    }
    tick();
    return () => clearTimeout(timer);
  }, [until]);
  return left.value;
}
