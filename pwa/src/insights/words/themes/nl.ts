// De woorden van HR over thema’s in het Nederlands.
import type en from "./en.ts";

const words: typeof en = {
  themes: {
    title: "Thema’s",
    about:
      "Waar een bijdrage over kan gaan. Wijzigingen gelden voor sessies die vanaf nu worden geopend. Wat al open is, houdt zijn thema’s.",
    press:
      "Druk op een thema om het een andere naam te geven of uit gebruik te nemen. Deelnemers zien ze in deze volgorde.",
    figures:
      "Een thema houdt zijn cijfers als het een andere naam krijgt, en een thema dat niet meer wordt gebruikt, houdt zijn naam in die cijfers en in oude verslagen.",
    add: "Thema toevoegen",
    full: (most) =>
      `Er passen hoogstens ${most} thema’s. Met meer wordt het lastiger om het juiste te vinden. Neem er eerst een uit gebruik.`,
    up: (name) => `${name} omhoog`,
    down: (name) => `${name} omlaag`,
    retired: (n) =>
      n === 1 ? "1 thema dat niet meer wordt gebruikt" : `${n} thema’s die niet meer worden gebruikt`,
    bringBack: "Weer gebruiken",
    retire: "Uit gebruik nemen",
    undo: "Laatste wijziging ongedaan maken",
    undone: "De wijziging is ongedaan gemaakt.",
    edit: {
      title: (name) => `Thema: ${name}`,
      names: "Naam",
      namesHint: "Eén taal is genoeg. In de andere talen wordt de naam uit de naaste taal gebruikt.",
      words: "Woorden die het thema voorstellen (niet verplicht)",
      wordsHint:
        "Woorden waaraan je ziet dat een tekst hierover gaat, met spaties ertussen. De gespreksleider krijgt het thema dan voorgesteld bij teksten zonder thema. Elk woord geldt ook voor langere woorden die zo beginnen.",
      wordsIn: (language) => `Woorden (${language})`,
      save: "Opslaan",
      create: "Toevoegen",
      empty: "Schrijf een naam in minstens één taal.",
    },
    done: {
      added: (name) => `${name} is toegevoegd.`,
      changed: (name) => `${name} is opgeslagen.`,
      moved: (name, place, all) => `${name} is nummer ${place} van ${all}.`,
      retired: (name) => `${name} is uit gebruik genomen en staat niet meer in nieuwe sessies.`,
      back: (name) => `${name} staat weer in nieuwe sessies.`,
    },
    problems: {
      "version-stale":
        "Iemand anders heeft de thema’s intussen gewijzigd. Zo zijn ze nu; wat je schreef, staat er nog. Kijk het na en sla het nog een keer op.",
      "role-missing": "HR van de hele organisatie of een beheerder wijzigt de thema’s.",
      "themes-invalid":
        "Een thema heeft een naam van hoogstens 40 gewone tekens nodig, en minstens één thema blijft in gebruik.",
      "theme-twice": "Een ander thema heet al zo, in deze taal of een andere.",
      "themes-full":
        "Er zijn meer thema’s of langere woorden dan er passen. Neem een thema uit gebruik of schrijf korter.",
    },
  },
};
export default words;
