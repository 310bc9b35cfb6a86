// What stands on the hand-out, in all four languages at once: a room may need it in more than one.
import type { StepType } from "../../api/types.ts";
import type { Language } from "../../i18n/index.ts";

export interface HandoutWords {
  qr: string;
  scan: string;
  orGo: (address: string) => string;
  calm: string;
  rehearsal: string;
  whatHappens: string;
  happens: Record<StepType, string>;
  private: string;
  privacy: readonly string[];
  /** What whoever runs the network sees, with encryption and without. */
  network: string;
  networkOpen: string;
  /** Before the four words that a phone shows where the PIN was typed. */
  sameWords: string;
}

export const HANDOUTS: Record<Language, HandoutWords> = {
  nb: {
    qr: "QR-kode som åpner økten på en telefon",
    scan: "Skann koden med kameraet på telefonen",
    orGo: (address) => `eller gå til ${address} og skriv PIN-koden`,
    calm: "Du trenger ingen app, og du oppgir ikke navn.",
    rehearsal: "Øvingsøkt",
    whatHappens: "Dette skal vi gjøre",
    happens: {
      frame: "Vi kommer sammen og hører hvorfor vi er her.",
      open_actions: "Vi ser på hva det ble av det vi bestemte sist.",
      trilemma: "Vi varmer opp med dilemmaer som ikke har noe riktig svar.",
      contribute: "Du skriver om det du opplever. Ingen kan se hvem som skriver hva.",
      judge: "Du går gjennom det alle har skrevet, og sier hva som er viktig.",
      discuss: "Vi snakker om det som betyr mest.",
      plan: "Vi velger tiltak som vi stiller oss bak.",
      pulse: "Du sier kort hvordan det var.",
    },
    private: "Dette er privat",
    privacy: [
      "Ingen kan se hvem som har skrevet hva: ikke lederen, ikke HR og ikke de som drifter Innspill.",
      "Alle i økten ser det som sendes inn, uten navn og i tilfeldig rekkefølge. Skriv derfor ikke navn på noen.",
      "Noen kan kjenne igjen måten du skriver på, eller en hendelse bare du vet om.",
      "Lederen kan vite hvem som ikke var til stede.",
    ],
    network: "Den som driver nettet, kan se at telefonen er koblet til Innspill, men ikke noe mer.",
    networkOpen: "Forbindelsen er ikke kryptert: Den som driver nettet, kan lese det du skriver og velger.",
    sameWords: "De samme fire ordene på telefonen din:",
  },
  sv: {
    qr: "QR-kod som öppnar sessionen på en telefon",
    scan: "Skanna koden med telefonens kamera",
    orGo: (address) => `eller gå till ${address} och skriv pinkoden`,
    calm: "Du behöver ingen app och uppger inget namn.",
    rehearsal: "Övningssession",
    whatHappens: "Det här ska vi göra",
    happens: {
      frame: "Vi samlas och hör varför vi är här.",
      open_actions: "Vi ser vad det blev av det vi bestämde förra gången.",
      trilemma: "Vi värmer upp med dilemman som inte har något rätt svar.",
      contribute: "Du skriver om det du upplever. Ingen kan se vem som skriver vad.",
      judge: "Du går igenom det alla har skrivit och säger vad som är viktigt.",
      discuss: "Vi pratar om det som betyder mest.",
      plan: "Vi väljer åtgärder som vi ställer oss bakom.",
      pulse: "Du säger kort hur det var.",
    },
    private: "Det här är privat",
    privacy: [
      "Ingen kan se vem som har skrivit vad: inte ledaren, inte HR och inte de som driver Innspill.",
      "Alla i sessionen ser det som skickas in, utan namn och i slumpvis ordning. Skriv därför inte namn på någon.",
      "Någon kan känna igen ditt sätt att skriva, eller en händelse som bara du känner till.",
      "Ledaren kan veta vem som inte var på plats.",
    ],
    network: "Den som driver nätet kan se att telefonen är ansluten till Innspill, men inget mer.",
    networkOpen: "Anslutningen är inte krypterad: den som driver nätet kan läsa det du skriver och väljer.",
    sameWords: "Samma fyra ord på din telefon:",
  },
  nl: {
    qr: "QR-code die de sessie op een telefoon opent",
    scan: "Scan de code met de camera van je telefoon",
    orGo: (address) => `of ga naar ${address} en typ de pincode`,
    calm: "Je hebt geen app nodig en je geeft geen naam op.",
    rehearsal: "Oefensessie",
    whatHappens: "Dit gaan we doen",
    happens: {
      frame: "We komen bij elkaar en horen waarom we er zijn.",
      open_actions: "We kijken wat er is terechtgekomen van wat we de vorige keer besloten.",
      trilemma: "We warmen op met dilemma’s zonder goed of fout.",
      contribute: "Je schrijft over wat je meemaakt. Niemand kan zien wie wat schrijft.",
      judge: "Je neemt door wat iedereen heeft geschreven en zegt wat belangrijk is.",
      discuss: "We praten over wat het meest telt.",
      plan: "We kiezen acties waar we achter staan.",
      pulse: "Je zegt kort hoe het was.",
    },
    private: "Wat privé blijft",
    privacy: [
      "Niemand kan zien wie wat schreef: de gespreksleider niet, HR niet en de beheerders van Innspill ook niet.",
      "Iedereen in de sessie ziet wat er wordt ingestuurd, zonder namen en in willekeurige volgorde. Noem dus geen namen.",
      "Mensen kunnen je manier van schrijven herkennen, of iets wat alleen jij weet.",
      "De gespreksleider kan weten wie er niet was.",
    ],
    network: "Wie het netwerk beheert, kan zien dat je telefoon met Innspill verbonden is, maar meer niet.",
    networkOpen:
      "De verbinding is niet versleuteld: wie het netwerk beheert, kan lezen wat je schrijft en kiest.",
    sameWords: "Dezelfde vier woorden op je telefoon:",
  },
  en: {
    qr: "QR code that opens the session on a phone",
    scan: "Scan the code with your phone’s camera",
    orGo: (address) => `or go to ${address} and type the PIN`,
    calm: "You need no app, and you give no name.",
    rehearsal: "Rehearsal",
    whatHappens: "What we are going to do",
    happens: {
      frame: "We come together and hear why we are here.",
      open_actions: "We look at what became of what we decided last time.",
      trilemma: "We warm up with dilemmas that have no right answer.",
      contribute: "You write about what you experience. Nobody can see who writes what.",
      judge: "You go through what everybody wrote and say what is important.",
      discuss: "We talk about what matters most.",
      plan: "We choose actions that we stand behind.",
      pulse: "You say briefly how it was.",
    },
    private: "What stays private",
    privacy: [
      "Nobody can see who wrote what: not the leader, not HR, and not those who run Innspill.",
      "Everyone in the session sees what is handed in, without names and in random order. So leave out people’s names.",
      "People may recognise your way of writing, or an event that only you know.",
      "The leader may know who was not there.",
    ],
    network: "Whoever runs the network can see that your phone is connected to Innspill, but no more.",
    networkOpen:
      "The connection is not encrypted: whoever runs the network can read what you write and choose.",
    sameWords: "The same four words on your phone:",
  },
};
