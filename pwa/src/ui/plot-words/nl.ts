// Words of the result plots: Dutch.
import type { PlotWords } from "./words.ts";

const share = new Intl.NumberFormat("nl", { style: "percent", maximumFractionDigits: 0 });
const one = new Intl.NumberFormat("nl", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const words: PlotWords = {
  outOf: (n, total) => `${n} van ${total}`,
  answers: (n) => (n === 1 ? "1 antwoord" : `${n} antwoorden`),
  percent: (n) => share.format(n),
  mean: (n) => `gemiddeld ${one.format(n)}`,
  scale: (low, high) => `1 = ${low}, 5 = ${high}`,
  passed: (n) => `${n} overgeslagen`,
  spread: (counts, passed) =>
    `Zo zijn de antwoorden verdeeld: ${counts.map((n, at) => `${n} keer ${at + 1}`).join(", ")}. ${passed} keer overgeslagen.`,
  place: (best, worst) => (best === worst ? `plaats ${best}` : `plaats ${best}–${worst}`),
  placeOf: (best, worst, total) =>
    best === worst ? `Plaats ${best} van ${total}` : `Ergens tussen plaats ${best} en ${worst} van ${total}`,
  placeHint: "De plaats is een schatting. Overlappen twee bijdragen, dan is het verschil ertussen onzeker.",
  tied: "gedeelde plaats",
  split: "meningen verdeeld",
  withheld: "Te weinig antwoorden om cijfers te tonen",
  withheldWhy: (least) =>
    `De cijfers zijn te zien als ten minste ${least} mensen hebben geantwoord. Zo kan niemand uitrekenen wat één persoon vond.`,
  kept: "De stap is opnieuw geopend, maar er zijn sindsdien te weinig nieuwe of gewijzigde antwoorden, dus dit zijn de cijfers van eerder.",
  unnumbered: "zonder eigen cijfers",
  addedSince: "toegevoegd na de keuze",
  unconfirmed: "De cijfers zijn niet te zien",
  unconfirmedWhy:
    "Er doen meer telefoons mee dan verwacht en de gespreksleider heeft het aantal niet bevestigd. Misschien heeft iemand op meer dan één telefoon geantwoord.",
  nobody: "Niemand heeft geantwoord.",
  noActions: "Geen acties om te tonen.",
  first: "eerst",
  chosen: "gekozen",
  chosenHow:
    "De gemarkeerde acties zijn zo gekozen dat zo veel mogelijk mensen er iets in terugvinden waar ze achter staan.",
  decided: {
    added: "toegevoegd door de gespreksleider",
    leftOut: "weggelaten door de gespreksleider",
    leader: "De gespreksleider heeft besloten wat jullie oppakken.",
  },
  past: {
    states: {
      planned: "nog niet begonnen",
      under_way: "loopt",
      done: "gedaan",
      dropped: "vervallen",
      changed: "veranderd",
    },
    learned: "Wat we leerden",
    became: "Het werd",
    by: (date) => `uiterlijk ${date}`,
  },
  yours: "jouw antwoord",
  more: (n) => (n === 1 ? "en nog één bijdrage" : `en nog ${n} bijdragen`),
  kinds: { works_well: "Gaat goed", challenging: "Lastig", idea: "Idee" },
  same: (n) => (n === 1 ? "Nog één bijdrage zei hetzelfde:" : `Nog ${n} bijdragen zeiden hetzelfde:`),
  reasons: {
    names_person: "noemt een persoon",
    hurtful: "kwetsend",
    off_topic: "gaat niet over ons werk",
    duplicate: "staat er al",
    other: "anders",
  },
};
export default words;
