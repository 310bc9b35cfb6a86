// The words of reading help in British English; the other three have the same shape.
const en = {
  open: "Help with reading",
  title: "Help with reading",
  easy: "Easy to read",
  easyHint: "Short sentences and common words. What people write themselves stays as it is.",
  aloud: "Read aloud",
  aloudHint: "Shows a button beside texts. The voice is on this device. Others can hear it: use earphones.",
  dictation: "Speak instead of writing",
  dictationHint:
    "The browser turns your speech into text. Many browsers send the sound to the company that makes them. Innspill never gets the sound. People around you can hear what you say. Off again when you leave the page.",
  size: "Larger text: use the phone’s or browser’s own setting for text size. The page follows it.",
  forgotten: "This device is shared. What you choose here is forgotten when you pass it on.",
  read: "Read aloud",
  stop: "Stop",
  dictate: {
    start: "Speak",
    stop: "Stop listening",
    listening: "Listening. Speak, and what you say is written above.",
    ended: "No longer listening.",
    problems: {
      "not-allowed":
        "The browser may not use the microphone. You can allow it in the browser’s settings, or type.",
      "no-speech": "Nothing was heard. Press Speak and try again.",
      network: "Speech needs the network now, and there is none. You can type.",
      "language-not-supported": "This browser cannot write this language from speech. You can type.",
      other: "Speaking does not work here. You can type.",
    } as Record<string, string>,
  },
};

export type ReadingWords = typeof en;
export default en;
