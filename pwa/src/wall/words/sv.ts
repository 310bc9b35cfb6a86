// The wall's words in Swedish.
import plot from "../../ui/plot-words/sv.ts";
import type { Words } from "../words.ts";

const words: Words = {
  plot,
  awaited: {
    result: "Resultatet kommer strax. Svar som är på väg räknas fortfarande.",
    texts: "De sista inspelen är på väg.",
    resultLater: "Resultatet kommer när de som behöver mer tid är klara.",
    textsLater: "Inspelen kommer när de som behöver mer tid är klara.",
    soon: "Strax …",
    here: "Här är resultatet.",
    listed: "Här är inspelen.",
  },
  timer: {
    minutes: (n) => `${n} minuter kvar`,
    seconds: (n) => (n === 1 ? `1 sekund kvar` : `${n} sekunder kvar`),
    finishSentence: "Tiden är ute. Ta dig tid att skriva klart meningen.",
    finish: "Tiden är ute. Ta dig tid att bli klar.",
  },
  locked: "Dörren är låst: sessionen tar inte emot fler.",
  groups: {
    turn: (n) =>
      `Prata i grupper om ${n}: vänd er mot dem som sitter närmast. En skriver för gruppen på telefonen.`,
    come: (n) => (n === 1 ? "1 anteckning hittills" : `${n} anteckningar hittills`),
    notes: "Anteckningar från grupperna",
    none: "Ingen grupp har skrivit någon anteckning.",
  },
  rehearsal: "Övningssession",
  scan: "Skanna koden med kameran på telefonen",
  orType: (address) => `eller gå till ${address} och skriv pinkoden`,
  pin: "Pinkod",
  qr: "QR-kod som öppnar sessionen på telefonen",
  calm: "Ingen app. Inget namn.",
  joined: (n) => (n === 1 ? "1 är med" : `${n} är med`),
  joinedOf: (n, expected) => `${n} av ${expected} är med`,
  extraJoins: (n, expected) => `${n} telefoner, ${expected} väntade`,
  numbersWait: "Siffrorna visas när ledaren har kontrollerat antalet",
  handedIn: (n, total) => `${n} av ${total} har skickat in`,
  contributions: (n) => `${n} inspel hittills`,
  hidden: (n) => (n === 1 ? "1 dolt av ledaren" : `${n} dolda av ledaren`),
  onPhone: {
    trilemma: "Välj på telefonen",
    contribute: "Skriv på telefonen",
    judge: "Gå igenom dem på telefonen",
    plan: "Välj på telefonen",
    pulse: "Svara på telefonen",
  },
  anonymous: "Ingen kan se vem som skriver vad.",
  toRead: (n) => `${n} inspel att gå igenom`,
  reading: {
    share: (quota) => `Var och en får ${quota} av dem. Tillsammans går vi igenom alla.`,
    covered: (n) =>
      n === 1 ? "Varje inspel har lästs minst en gång" : `Varje inspel har lästs av minst ${n}`,
  },
  priorities: "Det vi tycker är viktigast",
  agreed: "Det här är vi eniga om",
  actions: "Åtgärder",
  approvals: "Det här ställer vi oss bakom",
  noActions: "Det finns inga åtgärder att välja bland än.",
  more: (n) => `och ${n} till på telefonen`,
  moreInPlan: (n) => `och ${n} till i planen`,
  by: (date) => `senast ${date}`,
  thanks: "Tack",
  thanksText: "Det ni sa och valde finns nu i rapporten, fortfarande anonymt.",
  ourPlan: "Vår plan",
  lost: "Ingen kontakt – försöker igen",
  nothing: "Det finns ingen session att visa här",
  nothingHelp: "Öppna storskärmen från ledarens sida en gång till.",
  wait: "Ett ögonblick …",
  full: "Helskärm (f)",
};
export default words;
