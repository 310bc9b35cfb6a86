// The wall's words in Dutch.
import plot from "../../ui/plot-words/nl.ts";
import type { Words } from "../words.ts";

const words: Words = {
  plot,
  awaited: {
    result: "Het resultaat komt zo. Antwoorden die onderweg zijn, tellen nog mee.",
    texts: "De laatste bijdragen zijn onderweg.",
    resultLater: "Het resultaat komt als iedereen die meer tijd nodig heeft, klaar is.",
    textsLater: "De bijdragen komen als iedereen die meer tijd nodig heeft, klaar is.",
    soon: "Nog heel even …",
    here: "Het resultaat is er.",
    listed: "De bijdragen zijn er.",
  },
  timer: {
    minutes: (n) => `Nog ${n} minuten`,
    seconds: (n) => (n === 1 ? `Nog 1 seconde` : `Nog ${n} seconden`),
    finishSentence: "De tijd is om. Neem de tijd om je zin af te maken.",
    finish: "De tijd is om. Neem de tijd om af te ronden waar je mee bezig bent.",
  },
  locked: "De deur is op slot: er kan niemand meer bij.",
  groups: {
    turn: (n) =>
      `Praat in groepjes van ${n}: draai je naar wie naast je zit. Eén van jullie schrijft op de telefoon voor het groepje.`,
    come: (n) => (n === 1 ? "1 notitie tot nu toe" : `${n} notities tot nu toe`),
    notes: "Notities uit de groepjes",
    none: "Geen enkel groepje heeft een notitie geschreven.",
  },
  rehearsal: "Oefensessie",
  scan: "Scan de code met de camera van je telefoon",
  orType: (address) => `of ga naar ${address} en typ de pincode`,
  pin: "Pincode",
  qr: "QR-code die de sessie op een telefoon opent",
  sameWords: "Dezelfde vier woorden op je telefoon:",
  calm: "Geen app. Geen naam.",
  joined: (n) => (n === 1 ? "1 doet mee" : `${n} doen mee`),
  joinedOf: (n, expected) => `${n} van ${expected} doen mee`,
  extraJoins: (n, expected) => `${n} telefoons, ${expected} verwacht`,
  numbersWait: "De cijfers komen als de gespreksleider het aantal heeft gecontroleerd",
  handedIn: (n, total) => `${n} van ${total} ${n === 1 ? "heeft" : "hebben"} ingestuurd`,
  contributions: (n) => (n === 1 ? "1 bijdrage tot nu toe" : `${n} bijdragen tot nu toe`),
  hidden: (n) => `${n} verborgen door de gespreksleider`,
  onPhone: {
    trilemma: "Kies op je telefoon",
    contribute: "Schrijf op je telefoon",
    judge: "Neem ze door op je telefoon",
    plan: "Kies op je telefoon",
    pulse: "Antwoord op je telefoon",
  },
  anonymous: "Niemand kan zien wie wat schrijft.",
  toRead: (n) => (n === 1 ? "1 bijdrage om door te nemen" : `${n} bijdragen om door te nemen`),
  reading: {
    share: (quota) => `Iedereen krijgt er ${quota}. Samen nemen we ze allemaal door.`,
    covered: (n) =>
      n === 1
        ? "Elke bijdrage is minstens één keer gelezen"
        : `Elke bijdrage is door minstens ${n} mensen gelezen`,
  },
  priorities: "Wat we het belangrijkst vinden",
  agreed: "Wat we hebben afgesproken",
  actions: "Acties",
  approvals: "Hier staan we achter",
  noActions: "Er zijn nog geen acties om uit te kiezen.",
  more: (n) => `en nog ${n} op je telefoon`,
  moreInPlan: (n) => `en nog ${n} in het plan`,
  by: (date) => `uiterlijk ${date}`,
  thanks: "Bedankt",
  thanksText: "Wat jullie zeiden en kozen, staat nu in het verslag. Dat blijft anoniem.",
  ourPlan: "Ons plan",
  lost: "Geen contact – we proberen het opnieuw",
  nothing: "Hier is geen sessie om te tonen",
  nothingHelp: "Open het grote scherm nog eens vanaf de pagina van de gespreksleider.",
  wait: "Een ogenblik …",
  full: "Volledig scherm (f)",
};
export default words;
