// The words of reading help in Norwegian (bokmål).
import type { ReadingWords } from "./en.ts";

const nb: ReadingWords = {
  open: "Lesehjelp",
  title: "Lesehjelp",
  easy: "Lettlest",
  easyHint: "Korte setninger og vanlige ord. Det folk selv skriver, blir stående som det er.",
  aloud: "Les høyt",
  aloudHint:
    "Viser en knapp ved tekstene. Stemmen ligger på denne enheten. Andre kan høre den: bruk ørepropper.",
  dictation: "Snakk i stedet for å skrive",
  dictationHint:
    "Nettleseren gjør det du sier, om til tekst. Mange nettlesere sender lyden til firmaet som lager dem. Innspill får aldri lyden. De som er rundt deg, kan høre hva du sier. Slås av igjen når du forlater siden.",
  size: "Større tekst: bruk telefonens eller nettleserens egen innstilling for tekststørrelse. Siden følger den.",
  forgotten: "Denne enheten deles. Det du velger her, glemmes når du gir den videre.",
  read: "Les høyt",
  stop: "Stopp",
  dictate: {
    start: "Snakk",
    stop: "Slutt å lytte",
    listening: "Lytter. Snakk, så skrives det du sier, i feltet over.",
    ended: "Lytter ikke lenger.",
    problems: {
      "not-allowed":
        "Nettleseren får ikke bruke mikrofonen. Du kan tillate det i nettleserens innstillinger, eller skrive.",
      "no-speech": "Hørte ingenting. Trykk på Snakk og prøv igjen.",
      network: "Tale trenger nett nå, og det er ikke noe. Du kan skrive.",
      "language-not-supported": "Nettleseren kan ikke skrive dette språket fra tale. Du kan skrive.",
      other: "Tale virker ikke her. Du kan skrive.",
    },
  },
};
export default nb;
