// A card's colour; its name always stands beside it.
import type { Colour } from "./cards.ts";

export const Swatch = ({ colour }: { colour: Colour }) => (
  <span class={`swatch swatch-${colour}`} aria-hidden="true" />
);
