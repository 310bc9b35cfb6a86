// The words of reading help in Swedish.
import type { ReadingWords } from "./en.ts";

const sv: ReadingWords = {
  open: "Läshjälp",
  title: "Läshjälp",
  easy: "Lättläst",
  easyHint: "Korta meningar och vanliga ord. Det som folk själva skriver står kvar som det är.",
  aloud: "Läs upp",
  aloudHint:
    "Visar en knapp vid texterna. Rösten finns på den här enheten. Andra kan höra den: använd hörlurar.",
  dictation: "Tala i stället för att skriva",
  dictationHint:
    "Webbläsaren gör om det du säger till text. Många webbläsare skickar ljudet till företaget som gör dem. Innspill får aldrig ljudet. De som är runt dig kan höra vad du säger. Stängs av igen när du lämnar sidan.",
  size: "Större text: använd telefonens eller webbläsarens egen inställning för textstorlek. Sidan följer den.",
  forgotten: "Den här enheten delas. Det du väljer här glöms när du lämnar den vidare.",
  read: "Läs upp",
  stop: "Stoppa",
  dictate: {
    start: "Tala",
    stop: "Sluta lyssna",
    listening: "Lyssnar. Tala, så skrivs det du säger i fältet ovanför.",
    ended: "Lyssnar inte längre.",
    problems: {
      "not-allowed":
        "Webbläsaren får inte använda mikrofonen. Du kan tillåta det i webbläsarens inställningar, eller skriva.",
      "no-speech": "Hörde inget. Tryck på Tala och försök igen.",
      network: "Tal behöver nät nu, och det finns inget. Du kan skriva.",
      "language-not-supported": "Webbläsaren kan inte skriva det här språket från tal. Du kan skriva.",
      other: "Det går inte att tala här. Du kan skriva.",
    },
  },
};
export default sv;
