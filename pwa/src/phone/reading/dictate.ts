// Speech to text by the browser's own recognition, where it has one. Nothing listens before somebody presses the button.

/** The little of the browser's interface that is used here; TypeScript's own types do not know it. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start(): void;
  stop(): void;
  abort(): void;
}
interface Heard extends Event {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}
type Maker = new () => Recognition;

const browser = globalThis as unknown as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker };
const maker = browser.SpeechRecognition ?? browser.webkitSpeechRecognition;

/** Only where the page came safely: browsers give no microphone to plain http. */
export const canDictate: boolean = Boolean(globalThis.isSecureContext && maker);

const TAGS: Record<string, string> = { nb: "nb-NO", sv: "sv-SE", nl: "nl-NL", en: "en-GB" };

export interface Dictation {
  /** Ends when what was said last has been written. */
  stop(): void;
  /** Ends at once and throws away what is not written yet. */
  abort(): void;
}

interface Options {
  language: string;
  onText: (text: string) => void;
  /** `code` is the browser's word for what went wrong, or null when it just ended. */
  onEnd: (code: string | null) => void;
}

export function dictate({ language, onText, onEnd }: Options): Dictation {
  if (!maker) throw new Error("this browser has no speech recognition");
  const recognition = new maker();
  let problem: string | null = null;
  recognition.lang = TAGS[language] ?? language;
  recognition.continuous = true;
  recognition.interimResults = false;
  recognition.addEventListener("result", (event) => {
    const { results, resultIndex } = event as Heard;
    for (const result of Array.from(results).slice(resultIndex)) {
      const text = result[0]?.transcript.trim();
      if (result.isFinal && text) onText(text);
    }
  });
  recognition.addEventListener("error", (event) => {
    problem = (event as Event & { error: string }).error;
  });
  recognition.addEventListener("end", () => onEnd(problem === "aborted" ? null : problem));
  recognition.start();
  return { stop: () => recognition.stop(), abort: () => recognition.abort() };
}
