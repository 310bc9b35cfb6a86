// While people write: how many texts have been handed in, how many of them the leader is shown, and why not all.
import { atLeast, written } from "../contributions.ts";
import { w } from "../words.ts";

interface Props {
  step: string;
  handedIn: number;
}

export function Company({ step, handedIn }: Props) {
  const words = w().company;
  const shown = written.value.filter((one) => one.step === step).length;
  if (atLeast.value === null || handedIn === 0 || shown === handedIn) return null;
  return (
    <p class="hint">
      <strong>{words.come(handedIn, Math.min(shown, handedIn))}</strong> {words.why(atLeast.value)}
    </p>
  );
}
