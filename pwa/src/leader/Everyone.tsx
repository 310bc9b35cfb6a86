// "Everyone has handed in", as soon as it is true; said once to those who listen.
import { useEffect } from "preact/hooks";
import type { LeaderView } from "../api/types.ts";
import { announce } from "../ui/Announcer.tsx";
import { everyoneHasHandedIn } from "./guards.ts";
import { w } from "./words.ts";

export function Everyone({ view }: { view: LeaderView }) {
  const everyone = everyoneHasHandedIn(view);
  useEffect(() => {
    if (everyone) announce(w().steering.everyone);
  }, [everyone]);
  return everyone ? (
    <p class="everyone">
      <span aria-hidden="true">✓</span> {w().steering.everyone}
    </p>
  ) : null;
}
