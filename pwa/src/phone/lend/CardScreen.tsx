// One person's turn on a lent device: the session as on a phone of their own, and one calm way to pass it on.
import { useSignal } from "@preact/signals";
import { Heading } from "../Heading.tsx";
import { explain, w as first } from "../i18n.ts";
import { reading } from "../parts.ts";
import { OpenSession } from "../SessionScreen.tsx";
import { AskFirst } from "./AskFirst.tsx";
import { type Card, hasUnsent, passOn } from "./cards.ts";
import { Swatch } from "./Swatch.tsx";
import { w } from "./words.ts";

export function CardScreen({ card }: { card: Card }) {
  const words = w();
  const asking = useSignal(false);
  function next(): void {
    reading.here.peek()?.resetSettings();
    passOn();
  }
  return (
    <>
      <section class="lent" aria-label={words.cards[card.colour]}>
        <p class="grow">
          <Swatch colour={card.colour} /> {words.cards[card.colour]}
        </p>
        <button
          type="button"
          onClick={() => {
            asking.value = true;
          }}
        >
          {words.passOn}
        </button>
      </section>
      <Turn card={card} />
      <AskFirst open={asking} title={words.confirm} yes={words.yes} onYes={next}>
        <p>{words.confirmText}</p>
        {asking.value && hasUnsent(card) && <p class="notice">{words.confirmLost}</p>}
      </AskFirst>
    </>
  );
}

/** What is on the screen during a turn: the step, or why there is none. */
function Turn({ card }: { card: Card }) {
  const words = w();
  const { session, done } = card;
  const state = session.state.value;
  const joining = session.joining.value;
  const wrong =
    joining === "untrusted"
      ? first().problem.untrusted
      : typeof joining === "object"
        ? explain(joining.code)
        : session.refused.value
          ? explain(session.refused.value.code)
          : null;
  if (state?.phase === "open" && !wrong) {
    if (!state.step.collecting || !done.value.has(state.step.id))
      return <OpenSession session={session} state={state} />;
    return <Told screen={`lend-done-${state.step.id}`} title={words.doneTitle} text={words.doneText} />;
  }
  if (state && state.phase !== "open")
    return <Told screen="lend-over" title={words.over} text={words.overText} />;
  if (wrong) return <Told screen="lend-wrong" title={first().problem.title} text={wrong} />;
  return (
    <main class="screen">
      <p class="hint">{first().opening}</p>
    </main>
  );
}

const Told = ({ screen, title, text }: { screen: string; title: string; text: string }) => (
  <main class="screen">
    <Heading screen={screen}>{title}</Heading>
    <p>{text}</p>
  </main>
);
