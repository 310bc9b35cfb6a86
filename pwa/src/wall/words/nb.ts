// The wall's words in Norwegian (Bokmål).
import plot from "../../ui/plot-words/nb.ts";
import type { Words } from "../words.ts";

const words: Words = {
  plot,
  awaited: {
    result: "Resultatet kommer straks. Svar som er på vei, teller fortsatt med.",
    texts: "De siste innspillene er på vei.",
    resultLater: "Resultatet kommer når de som trenger mer tid, er ferdige.",
    textsLater: "Innspillene kommer når de som trenger mer tid, er ferdige.",
    soon: "Straks …",
    here: "Resultatet er her.",
    listed: "Innspillene er her.",
  },
  timer: {
    minutes: (n) => `${n} minutter igjen`,
    seconds: (n) => (n === 1 ? `1 sekund igjen` : `${n} sekunder igjen`),
    finishSentence: "Tiden er ute. Ta deg tid til å skrive setningen ferdig.",
    finish: "Tiden er ute. Ta deg tid til å gjøre deg ferdig.",
  },
  locked: "Døren er låst: Økten tar ikke imot flere.",
  groups: {
    turn: (n) =>
      `Snakk sammen i grupper på ${n}: Snu dere mot dem som sitter nærmest. Én skriver for gruppen på telefonen.`,
    come: (n) => (n === 1 ? "1 notat så langt" : `${n} notater så langt`),
    notes: "Notater fra gruppene",
    none: "Ingen gruppe har skrevet noe notat.",
  },
  rehearsal: "Øvingsøkt",
  scan: "Skann koden med kameraet på telefonen",
  orType: (address) => `eller gå til ${address} og skriv PIN-koden`,
  pin: "PIN-kode",
  qr: "QR-kode som åpner økten på telefonen",
  calm: "Ingen app. Ingen navn.",
  joined: (n) => (n === 1 ? "1 er med" : `${n} er med`),
  joinedOf: (n, expected) => `${n} av ${expected} er med`,
  extraJoins: (n, expected) => `${n} telefoner, ${expected} ventet`,
  numbersWait: "Tallene vises når lederen har kontrollert antallet",
  handedIn: (n, total) => `${n} av ${total} har sendt inn`,
  contributions: (n) => `${n} innspill så langt`,
  hidden: (n) => `${n} skjult av lederen`,
  onPhone: {
    trilemma: "Velg på telefonen",
    contribute: "Skriv på telefonen",
    judge: "Gå gjennom dem på telefonen",
    plan: "Velg på telefonen",
    pulse: "Svar på telefonen",
  },
  anonymous: "Ingen kan se hvem som skriver hva.",
  toRead: (n) => `${n} innspill å gå gjennom`,
  reading: {
    share: (quota) => `Hver får ${quota} av dem. Sammen går vi gjennom alle.`,
    covered: (n) =>
      n === 1 ? "Hvert innspill er lest minst én gang" : `Hvert innspill er lest av minst ${n}`,
  },
  priorities: "Det vi synes er viktigst",
  agreed: "Dette er vi enige om",
  actions: "Tiltak",
  approvals: "Dette stiller vi oss bak",
  noActions: "Det er ingen tiltak å velge mellom ennå.",
  more: (n) => `og ${n} til på telefonen`,
  moreInPlan: (n) => `og ${n} til i planen`,
  by: (date) => `innen ${date}`,
  thanks: "Takk",
  thanksText: "Det dere sa og valgte, står nå i rapporten, fortsatt anonymt.",
  ourPlan: "Planen vår",
  lost: "Ingen kontakt – prøver igjen",
  nothing: "Det er ingen økt å vise her",
  nothingHelp: "Åpne storskjermen fra lederens side en gang til.",
  wait: "Et øyeblikk …",
  full: "Fullskjerm (f)",
};
export default words;
