// A lent device from the table's point of view: whose card is it now, a new card, and the end.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Problem } from "../../api/client.ts";
import { previewSession } from "../../api/phone.ts";
import type { JoinPreview } from "../../api/types.ts";
import { takeAnswer } from "../first/early.ts";
import { Heading } from "../Heading.tsx";
import { explain, w as first } from "../i18n.ts";
import { reading, session } from "../parts.ts";
import { AskFirst } from "./AskFirst.tsx";
import { CardScreen } from "./CardScreen.tsx";
import { active, type Card, cards, endAll, guardPage } from "./cards.ts";
import { NewCard } from "./NewCard.tsx";
import { Swatch } from "./Swatch.tsx";
import { w } from "./words.ts";

interface Props {
  pin: string | null;
  /** Of the session's keys, as the address tells it. */
  fingerprint: string | null;
}

export function Lend({ pin, fingerprint }: Props) {
  const preview = useSignal<JoinPreview | null>(null);
  const problem = useSignal<string | null>(null);
  const taking = useSignal(false);
  useEffect(guardPage, []);
  const help = reading.here.value;
  useEffect(() => {
    if (help) help.remembering.value = false;
    help?.resetSettings();
  }, [help]);

  async function look(): Promise<void> {
    if (!pin) return;
    problem.value = null;
    try {
      preview.value = await previewSession(pin, takeAnswer(pin));
      const { loadCryptography } = await session.need();
      loadCryptography().catch(() => undefined);
    } catch (error) {
      problem.value = error instanceof Problem ? error.code : "unreachable";
    }
  }
  useEffect(() => void look(), [pin]);

  const card = active.value;
  if (card) return <CardScreen key={card.colour} card={card} />;
  if (!pin || problem.value) {
    const text = problem.value === "unreachable" ? first().problem.unreachable : explain(problem.value ?? "");
    return (
      <main class="screen">
        <Heading screen="lend-problem">{w().title}</Heading>
        <p role="alert">{pin ? text : w().noPin}</p>
        {pin && (
          <button type="button" class="primary wide" onClick={() => void look()}>
            {first().tryAgain}
          </button>
        )}
      </main>
    );
  }
  if (!preview.value)
    return (
      <main class="screen">
        <p class="hint">{first().opening}</p>
      </main>
    );
  if (taking.value)
    return (
      <NewCard
        pin={pin}
        preview={preview.value}
        fingerprint={fingerprint}
        onEnd={() => {
          taking.value = false;
        }}
      />
    );
  return (
    <Table
      title={preview.value.title}
      onNew={() => {
        taking.value = true;
      }}
    />
  );
}

function Table({ title, onNew }: { title: string; onNew: () => void }) {
  const words = w();
  const state = cards.value[0]?.session.state.value;
  const asking = useSignal(false);
  if (state && state.phase !== "open")
    return (
      <main class="screen">
        <Heading screen="lend-over" above={title}>
          {words.over}
        </Heading>
        <p>{words.overText}</p>
        <button type="button" class="primary wide" onClick={endAll}>
          {words.endYes}
        </button>
      </main>
    );
  return (
    <main class="screen">
      <Heading screen="lend-table" above={title}>
        {words.title}
      </Heading>
      <p>{cards.value.length === 0 ? words.first : words.hint}</p>
      {cards.value.length > 0 && (
        <ul role="list" class="stack">
          {cards.value.map((card) => (
            <li key={card.colour}>
              <CardButton card={card} step={state?.step.collecting ? state.step.id : null} />
            </li>
          ))}
        </ul>
      )}
      <button type="button" class={cards.value.length === 0 ? "primary wide" : "wide"} onClick={onNew}>
        {words.newPerson}
      </button>
      {cards.value.length > 0 && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            asking.value = true;
          }}
        >
          {words.end}
        </button>
      )}
      <AskFirst open={asking} title={words.endTitle} yes={words.endYes} onYes={endAll}>
        <p>{words.endText}</p>
      </AskFirst>
    </main>
  );
}

function CardButton({ card, step }: { card: Card; step: string | null }) {
  const words = w();
  const done = step !== null && card.done.value.has(step);
  return (
    <button
      type="button"
      class="wide card-button"
      onClick={() => {
        active.value = card;
      }}
    >
      <Swatch colour={card.colour} />
      <span class="grow">{words.cards[card.colour]}</span>
      {done && (
        <span class="hint">
          <span aria-hidden="true">✓</span> {words.done}
        </span>
      )}
    </button>
  );
}
