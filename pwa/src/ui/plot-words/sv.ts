// Words of the result plots: Swedish.
import type { PlotWords } from "./words.ts";

const share = new Intl.NumberFormat("sv", { style: "percent", maximumFractionDigits: 0 });
const one = new Intl.NumberFormat("sv", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const words: PlotWords = {
  outOf: (n, total) => `${n} av ${total}`,
  answers: (n) => `${n} svar`,
  percent: (n) => share.format(n),
  mean: (n) => `snitt ${one.format(n)}`,
  scale: (low, high) => `1 = ${low}, 5 = ${high}`,
  passed: (n) => `${n} hoppade över`,
  spread: (counts, passed) =>
    `Så fördelar sig svaren: ${counts.map((n, at) => `${n} gav ${at + 1}`).join(", ")}. ${passed} hoppade över.`,
  place: (best, worst) => (best === worst ? `plats ${best}` : `plats ${best}–${worst}`),
  placeOf: (best, worst, total) =>
    best === worst ? `Plats ${best} av ${total}` : `Någonstans mellan plats ${best} och ${worst} av ${total}`,
  placeHint: "Platsen är en uppskattning. Om två inspel överlappar är skillnaden mellan dem osäker.",
  tied: "delad plats",
  split: "delade meningar",
  withheld: "För få svar för att visa siffror",
  withheldWhy: (least) =>
    `Siffrorna visas när minst ${least} har svarat. Då kan ingen räkna ut vad en enskild person tyckte.`,
  kept: "Steget öppnades igen, men för få svar är nya eller ändrade sedan dess, så siffrorna är de som visades tidigare.",
  unnumbered: "utan egna siffror",
  addedSince: "tillkom efter valet",
  unconfirmed: "Siffrorna visas inte",
  unconfirmedWhy:
    "Fler telefoner är med än väntat, och ledaren har inte bekräftat antalet. Någon kan ha svarat på flera telefoner.",
  nobody: "Ingen har svarat.",
  noActions: "Inga åtgärder att visa.",
  first: "först",
  chosen: "vald",
  chosenHow: "De markerade är valda så att så många som möjligt får med något de ställer sig bakom.",
  decided: {
    added: "tillagd av ledaren",
    leftOut: "utelämnad av ledaren",
    leader: "Ledaren har bestämt vad ni går vidare med.",
  },
  past: {
    states: {
      planned: "inte påbörjad",
      under_way: "på gång",
      done: "genomförd",
      dropped: "struken",
      changed: "ändrad",
    },
    learned: "Det här lärde vi oss",
    became: "Det blev",
    by: (date) => `senast ${date}`,
  },
  yours: "ditt svar",
  more: (n) => (n === 1 ? "och ett inspel till" : `och ${n} inspel till`),
  kinds: { works_well: "Fungerar bra", challenging: "Svårt", idea: "Idé" },
  same: (n) => (n === 1 ? "Ett inspel till sade samma sak:" : `${n} inspel till sade samma sak:`),
  reasons: {
    names_person: "nämner en person",
    hurtful: "sårande",
    off_topic: "handlar inte om vårt arbete",
    duplicate: "finns redan",
    other: "annat",
  },
};
export default words;
