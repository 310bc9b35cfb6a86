// Words of the result plots: Norwegian (Bokmål).
import type { PlotWords } from "./words.ts";

const share = new Intl.NumberFormat("nb", { style: "percent", maximumFractionDigits: 0 });
const one = new Intl.NumberFormat("nb", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const words: PlotWords = {
  outOf: (n, total) => `${n} av ${total}`,
  answers: (n) => `${n} svar`,
  percent: (n) => share.format(n),
  mean: (n) => `snitt ${one.format(n)}`,
  scale: (low, high) => `1 = ${low}, 5 = ${high}`,
  passed: (n) => `${n} hoppet over`,
  spread: (counts, passed) =>
    `Svarene fordeler seg slik: ${counts.map((n, at) => `${n} ga ${at + 1}`).join(", ")}. ${passed} hoppet over.`,
  place: (best, worst) => (best === worst ? `plass ${best}` : `plass ${best}–${worst}`),
  placeOf: (best, worst, total) =>
    best === worst ? `Plass ${best} av ${total}` : `Et sted mellom plass ${best} og ${worst} av ${total}`,
  placeHint: "Plassen er et anslag. Overlapper to innspill, er forskjellen mellom dem usikker.",
  tied: "delt plass",
  split: "delte meninger",
  withheld: "For få svar til å vise tall",
  withheldWhy: (least) =>
    `Tallene vises når minst ${least} har svart. Slik kan ingen regne seg frem til hva én person mente.`,
  kept: "Steget ble åpnet igjen, men for få svar er nye eller endret siden, så tallene er de som ble vist før.",
  unnumbered: "uten egne tall",
  addedSince: "kom til etter valget",
  unconfirmed: "Tallene vises ikke",
  unconfirmedWhy:
    "Flere telefoner er med enn ventet, og lederen har ikke bekreftet antallet. Noen kan ha svart på flere telefoner.",
  nobody: "Ingen har svart.",
  noActions: "Ingen tiltak å vise.",
  first: "først",
  chosen: "valgt",
  chosenHow: "De som er merket, er valgt slik at flest mulig får med noe de stiller seg bak.",
  decided: {
    added: "tatt med av lederen",
    leftOut: "utelatt av lederen",
    leader: "Lederen har bestemt hva dere går i gang med.",
  },
  past: {
    states: {
      planned: "ikke begynt",
      under_way: "i gang",
      done: "gjennomført",
      dropped: "droppet",
      changed: "endret",
    },
    learned: "Dette lærte vi",
    became: "Det ble til",
    by: (date) => `innen ${date}`,
  },
  yours: "ditt svar",
  more: (n) => (n === 1 ? "og ett innspill til" : `og ${n} innspill til`),
  kinds: { works_well: "Fungerer bra", challenging: "Vanskelig", idea: "Idé" },
  same: (n) => (n === 1 ? "Ett innspill til sa det samme:" : `${n} innspill til sa det samme:`),
  reasons: {
    names_person: "nevner en person",
    hurtful: "sårende",
    off_topic: "handler ikke om arbeidet vårt",
    duplicate: "står der fra før",
    other: "annet",
  },
};
export default words;
