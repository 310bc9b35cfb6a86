// "Speak": what somebody says is put at the end of what they have written. Only after they have turned it on.
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { announce } from "../../ui/Announcer.tsx";
import { canDictate, type Dictation, dictate } from "./dictate.ts";
import { dictation } from "./settings.ts";
import { hush } from "./speech.ts";
import { w } from "./words.ts";

interface Props {
  language: string;
  onText: (text: string) => void;
}

export function Dictate({ language, onText }: Props) {
  const listening = useSignal(false);
  const problem = useSignal("");
  const running = useRef<Dictation | null>(null);
  const write = useRef(onText);
  write.current = onText;
  useEffect(() => {
    const leave = () => document.visibilityState === "hidden" && running.current?.abort();
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      running.current?.abort();
    };
  }, []);
  if (!canDictate || !dictation.value) return null;
  const words = w().dictate;

  function toggle(): void {
    if (listening.value) {
      running.current?.stop();
      return;
    }
    hush();
    problem.value = "";
    const end = (code: string | null) => {
      listening.value = false;
      running.current = null;
      if (code) problem.value = words.problems[code] ?? words.problems.other ?? code;
      announce(code ? problem.value : words.ended);
    };
    try {
      running.current = dictate({ language, onText: (text) => write.current(text), onEnd: end });
      listening.value = true;
    } catch {
      end("other");
    }
  }

  return (
    <div class="stack-2">
      <button type="button" aria-pressed={listening.value} onClick={toggle}>
        {listening.value ? words.stop : words.start}
      </button>
      {listening.value && <p class="hint">{words.listening}</p>}
      {problem.value && <p class="error">{problem.value}</p>}
    </div>
  );
}
