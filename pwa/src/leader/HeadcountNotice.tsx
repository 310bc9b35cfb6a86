// More have joined than expected: the leader counts with the room, and says with one tap that it is right.
import { useEffect } from "preact/hooks";
import type { LeaderView } from "../api/types.ts";
import { announce } from "../ui/Announcer.tsx";
import { busy } from "./moves.ts";
import { confirmHeadcount } from "./steering.ts";
import { w } from "./words.ts";

export function HeadcountNotice({ view }: { view: LeaderView }) {
  const words = w().headcount;
  const { joined, expected } = view;
  const title = expected !== null && view.headcount.unconfirmed ? words.title(joined, expected) : "";
  useEffect(() => {
    if (title) announce(title);
  }, [title]);
  if (!title) return null;
  return (
    <section class="headcount notice row" aria-labelledby="headcount-title">
      <p>
        <strong id="headcount-title">{title}.</strong> {words.text}
      </p>
      <button type="button" aria-disabled={busy.value} onClick={() => void confirmHeadcount(joined)}>
        {words.yes(joined)}
      </button>
    </section>
  );
}
