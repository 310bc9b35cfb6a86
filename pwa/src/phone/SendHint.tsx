// The gentle hint before a text is handed in: shown once for a text, never in the way, made on this phone alone.
import { useEffect, useRef } from "preact/hooks";
import type { Kind } from "../api/types.ts";
import { tidy } from "../session/writing.ts";
import { announce } from "../ui/Announcer.tsx";
import type { Finding } from "./hint/hint.ts";
import { w } from "./hint/words.ts";
import { hint } from "./parts.ts";

const shownFor = new Set<string>();

/** What to ask about before `text` goes; nothing the second time, or while the hint has not come to this phone. */
export function lookOver(text: string, kind: Kind): Finding[] {
  const written = tidy(text);
  const found = shownFor.has(written) ? [] : (hint.here.peek()?.findings(written, kind) ?? []);
  if (found.length > 0) shownFor.add(written);
  return found;
}

interface Props {
  found: Finding[];
  onChange: () => void;
  onSend: () => void;
}

export function SendHint({ found, onChange, onSend }: Props) {
  const words = w();
  const line = useRef<HTMLParagraphElement>(null);
  const asked = found.map(({ about, words: said }) => words[about](said)).join(" ");
  useEffect(() => {
    line.current?.focus();
    // With its buttons: the foot of the page may stand in front of them.
    line.current?.parentElement?.scrollIntoView({ block: "center" });
    announce(asked);
  }, [asked]);
  return (
    <div class="notice stack-2 send-hint">
      <p ref={line} tabIndex={-1}>
        {asked}
      </p>
      <p class="hint">{words.only}</p>
      <div class="row">
        <button type="button" onClick={onChange}>
          {words.change}
        </button>
        <button type="button" onClick={onSend}>
          {words.send}
        </button>
      </div>
    </div>
  );
}
