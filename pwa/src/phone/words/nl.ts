// The phone's words in Dutch.
import type { Words } from "./en.ts";

const nl: Words = {
  language: "Taal",
  privacy: "Privacy",
  close: "Sluiten",
  rehearsal: "Oefensessie",
  tryAgain: "Probeer opnieuw",
  opening: "Openen …",
  pin: {
    title: "Doe mee aan een sessie",
    label: "Pincode, 8 cijfers",
    hint: "Richt de camera van je telefoon op de QR‑code op het grote scherm, of typ de pincode die eronder staat. Je hebt geen app en geen account nodig.",
    join: "Doe mee",
    looking: "De sessie wordt gezocht …",
    incomplete: "Een pincode heeft 8 cijfers, bijvoorbeeld 1234 5678. Je kunt ook de link plakken.",
    resume: (title) => `Terug naar ‘${title}’`,
    newVersion: "Er is een nieuwe versie van Innspill.",
    useNewVersion: "Nu gebruiken",
    resumeHint: "Deze telefoon doet al mee aan een sessie.",
  },
  private: {
    title: "Wat privé blijft",
    lead: "Niemand kan zien wie wat schreef: de gespreksleider niet, HR niet en de beheerders van Innspill ook niet.",
    how: "Zo werkt het",
    howText:
      "Je telefoon krijgt een stapeltje lege briefjes, gestempeld zonder dat iemand ziet wat erop staat. Stuur je een briefje in, dan laat het stempel zien dat het geldig is, maar niet van wie het is.",
    shown: "Wat de anderen zien",
    shownText:
      "Alles wat wordt ingestuurd is voor iedereen in de sessie te zien, zonder namen en in willekeurige volgorde. Er worden geen tijden bewaard.",
    remains: "Wat we niet kunnen verbergen",
    network:
      "Wie het netwerk beheert, kan zien dat deze telefoon met Innspill verbonden is, maar meer niet. Innspill zelf bewaart geen adressen.",
    networkOpen:
      "Deze verbinding is niet versleuteld: wie het netwerk beheert, kan lezen wat je schrijft en kiest. Innspill zelf bewaart geen adressen.",
    style: "Mensen kunnen je manier van schrijven herkennen, of iets wat alleen jij weet.",
    absent: "De gespreksleider kan weten wie er niet was.",
    small: "Jullie zijn met weinig. Dan is het makkelijker te raden wie wat schreef.",
    forgetful:
      "Deze browser bewaart niets (misschien een privévenster). Als je de pagina sluit of opnieuw laadt, ben je je plek kwijt.",
    go: "Ik begrijp het, ga verder",
  },
  joined: (n) => (n === 1 ? "1 doet mee" : `${n} doen mee`),
  joinedOf: (n, expected) => `${n} van de ${expected} doen mee`,
  extraJoins: (n, expected) => `${n} telefoons, ${expected} verwacht`,
  numbersWait: "De cijfers komen als de gespreksleider het aantal heeft gecontroleerd",
  handedIn: (n, joined) => `${n} van de ${joined} ingestuurd`,
  contributed: (n) => (n === 1 ? "1 bijdrage tot nu toe" : `${n} bijdragen tot nu toe`),
  stepOf: (n, total) => `Stap ${n} van ${total}`,
  youAreIn: "Je doet mee",
  crowded: "Een ogenblik, er doen nu veel mensen mee …",
  joining: "Verbinden …",
  waitForLeader: "De gespreksleider neemt jullie mee naar de volgende stap. Laat deze pagina open.",
  status: {
    nothing: "Hier hoef je niets in te sturen",
    saved: "Bewaard op je telefoon",
    sending: "Versturen …",
    handedIn: "Ingestuurd",
    waiting: "Bewaard op je telefoon, wacht op netwerk",
    offline: "Geen verbinding. Nieuwe poging …",
    refused: "Niet ingestuurd",
    ready: "Nog niets ingestuurd",
  },
  closing: { title: "De sessie wordt afgerond", text: "De laatste antwoorden worden geteld." },
  problem: {
    title: "Dit lukt niet",
    unreachable: "Geen verbinding met Innspill. Controleer of je netwerk hebt en probeer het opnieuw.",
    untrusted:
      "Innspill kon niet bewijzen dat je telefoon dezelfde sleutels heeft als alle andere. Wat je instuurt, zou te herkennen zijn. Daarom wordt er niets ingestuurd. Zeg het tegen de gespreksleider.",
    startOver: "Begin opnieuw op deze telefoon",
    leave: "Doe mee aan een andere sessie",
  },
  problems: {
    "pin-unknown":
      "Er is nu geen sessie met deze pincode. Controleer de cijfers, of vraag de gespreksleider of de sessie nog open is.",
    "too-many-requests":
      "Er zijn te veel onjuiste pincodes gekomen vanaf dit netwerk. Wacht even en probeer het dan opnieuw.",
    "session-unknown": "Deze sessie bestaat niet meer.",
    "session-locked":
      "De gespreksleider heeft de deur op slot gedaan: er kan niemand meer bij. Vraag of de deur even open mag.",
    "session-full": "De sessie is vol: er doen 1.000 mensen mee. Er kan niemand meer bij.",
    "session-closed": "De sessie is afgerond en neemt niets meer aan.",
    "attendee-conflict": "Deze telefoon heeft twee keer op verschillende manieren gevraagd om mee te doen.",
    "join-unsupported": "Deze sessie vraagt om een aanmelding die deze telefoon niet aankan.",
    other: "Er ging iets mis. Probeer het zo nog eens.",
  },
};
export default nl;
