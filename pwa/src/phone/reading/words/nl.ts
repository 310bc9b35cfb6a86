// The words of reading help in Dutch.
import type { ReadingWords } from "./en.ts";

const nl: ReadingWords = {
  open: "Hulp bij lezen",
  title: "Hulp bij lezen",
  easy: "Eenvoudig Nederlands",
  easyHint: "Korte zinnen en gewone woorden. Wat mensen zelf schrijven, blijft zoals het is.",
  aloud: "Voorlezen",
  aloudHint:
    "Toont een knop bij de teksten. De stem staat op dit apparaat. Anderen kunnen die horen: gebruik oortjes.",
  dictation: "Spreken in plaats van typen",
  dictationHint:
    "De browser maakt tekst van wat je zegt. Veel browsers sturen het geluid naar het bedrijf dat ze maakt. Innspill krijgt het geluid nooit. Mensen om je heen kunnen horen wat je zegt. Gaat weer uit als je de pagina verlaat.",
  size: "Grotere tekst: gebruik de instelling voor tekstgrootte van je telefoon of browser. De pagina volgt die.",
  forgotten: "Dit apparaat wordt gedeeld. Wat je hier kiest, wordt vergeten als je het doorgeeft.",
  read: "Voorlezen",
  stop: "Stop",
  dictate: {
    start: "Spreek",
    stop: "Stop met luisteren",
    listening: "Luistert. Spreek, dan komt wat je zegt in het veld hierboven.",
    ended: "Luistert niet meer.",
    problems: {
      "not-allowed":
        "De browser mag de microfoon niet gebruiken. Je kunt dat toestaan in de instellingen van de browser, of typen.",
      "no-speech": "Er was niets te horen. Druk op Spreek en probeer het opnieuw.",
      network: "Spreken heeft nu netwerk nodig, en dat is er niet. Je kunt typen.",
      "language-not-supported": "Deze browser kan deze taal niet uit spraak opschrijven. Je kunt typen.",
      other: "Spreken werkt hier niet. Je kunt typen.",
    },
  },
};
export default nl;
