// HR:s ord om teman på svenska.
import type en from "./en.ts";

const words: typeof en = {
  themes: {
    title: "Teman",
    about:
      "Vad ett inspel kan handla om. Ändringar gäller för sessioner som öppnas från och med nu. De som är öppna behåller sina.",
    press:
      "Tryck på ett tema för att ge det ett annat namn eller ta det ur bruk. Deltagarna ser dem i den här ordningen.",
    figures:
      "Ett tema behåller sina siffror när det får ett nytt namn, och ett tema som har tagits ur bruk behåller sitt namn i dem och i gamla rapporter.",
    add: "Lägg till ett tema",
    full: (most) =>
      `Det får plats högst ${most} teman. Fler gör det svårare att hitta det rätta. Ta ett ur bruk för att lägga till ett annat.`,
    up: (name) => `Flytta upp ${name}`,
    down: (name) => `Flytta ner ${name}`,
    retired: (n) => (n === 1 ? "1 tema har tagits ur bruk" : `${n} teman har tagits ur bruk`),
    bringBack: "Ta i bruk igen",
    retire: "Ta ur bruk",
    undo: "Ångra den senaste ändringen",
    undone: "Ändringen är ångrad.",
    edit: {
      title: (name) => `Tema: ${name}`,
      names: "Namn",
      namesHint: "Ett språk räcker. I de andra används namnet från det språk som ligger närmast.",
      words: "Ord som föreslår temat (valfritt)",
      wordsHint:
        "Ord som visar att en text handlar om det här, med mellanslag emellan. Då föreslås temat för ledaren när en text inte har något. Varje ord står också för längre ord som börjar likadant.",
      wordsIn: (language) => `Ord (${language})`,
      save: "Spara",
      create: "Lägg till",
      empty: "Skriv ett namn på minst ett språk.",
    },
    done: {
      added: (name) => `${name} har lagts till.`,
      changed: (name) => `${name} är sparat.`,
      moved: (name, place, all) => `${name} är nummer ${place} av ${all}.`,
      retired: (name) => `${name} har tagits ur bruk och erbjuds inte i nya sessioner.`,
      back: (name) => `${name} erbjuds igen i nya sessioner.`,
    },
    problems: {
      "version-stale":
        "Någon annan har ändrat temana under tiden. Så här är de nu, och det du skrev står kvar. Titta igenom det och spara en gång till.",
      "role-missing": "Temana ändras av HR för hela organisationen eller en administratör.",
      "themes-invalid":
        "Ett tema behöver ett namn på högst 40 vanliga tecken, och minst ett tema måste vara i bruk.",
      "theme-twice": "Ett annat tema heter redan så, på det här språket eller ett annat.",
      "themes-full":
        "Det är fler teman eller längre ord än det finns plats för. Ta ett tema ur bruk, eller skriv kortare.",
    },
  },
};
export default words;
