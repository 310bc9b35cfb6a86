// A number with a bar as long as it is; the number says the same, so the bar is silent.
import type { Figure } from "../figures/figure.ts";
import { Pressed } from "../figures/Pressed.tsx";

/** @param share how much of the bar is filled, from 0 to 1 */
export function Bar({ share }: { share: number | null }) {
  return (
    <span class="share-bar" aria-hidden="true">
      {share !== null && <span style={{ inlineSize: `${Math.round(share * 1000) / 10}%` }} />}
    </span>
  );
}

interface Props {
  figure: Figure;
  share: number | null;
  of?: string;
}

export function Share({ figure, share, of }: Props) {
  return (
    <div class="share">
      <Pressed figure={figure} of={of} />
      <Bar share={share} />
    </div>
  );
}
