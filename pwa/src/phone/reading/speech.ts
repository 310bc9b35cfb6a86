// Reading aloud with the voices that live on this device; a voice that would send the text elsewhere is never used.
import { signal } from "@preact/signals";

const synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis;

const voices = signal<SpeechSynthesisVoice[]>([]);
/** What is being read, as the caller named it. */
export const speaking = signal<string | null>(null);

function listVoices(): void {
  voices.value = synthesis?.getVoices().filter(({ localService }) => localService) ?? [];
}
listVoices();
synthesis?.addEventListener?.("voiceschanged", listVoices);

const CODES: Record<string, string[]> = { nb: ["nb", "no"] };

/** A voice on this device for a language; undefined where there is none. */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const codes = CODES[language] ?? [language];
  return voices.value.find(({ lang }) => codes.includes(lang.toLowerCase().split(/[-_]/)[0] ?? ""));
}

export function hush(): void {
  speaking.value = null;
  synthesis?.cancel();
}

/** Reads `text` and says so in `speaking` under `name`; whatever was being read before stops. */
export function speak(name: string, text: string, language: string): void {
  const voice = voiceFor(language);
  hush();
  if (!voice || !synthesis) return;
  // Sentence by sentence: some browsers fall silent in the middle of something long.
  const parts = text.split(/(?<=[.?!:])\s+|\n+/).filter((part) => part.trim());
  parts.forEach((part, at) => {
    const said = new SpeechSynthesisUtterance(part);
    said.voice = voice;
    said.lang = voice.lang;
    const end = () => {
      if (speaking.peek() === name) speaking.value = null;
    };
    if (at === parts.length - 1) said.onend = end;
    said.onerror = end;
    synthesis.speak(said);
  });
  if (parts.length > 0) speaking.value = name;
}

window.addEventListener("pagehide", hush);
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && hush());
