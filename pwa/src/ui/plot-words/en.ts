// Words of the result plots: English.
import type { PlotWords } from "./words.ts";

const share = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 0 });
const one = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const words: PlotWords = {
  outOf: (n, total) => `${n} of ${total}`,
  answers: (n) => (n === 1 ? "1 answer" : `${n} answers`),
  percent: (n) => share.format(n),
  mean: (n) => `average ${one.format(n)}`,
  scale: (low, high) => `1 = ${low}, 5 = ${high}`,
  passed: (n) => `${n} skipped`,
  spread: (counts, passed) =>
    `The answers: ${counts.map((n, at) => `${n} gave ${at + 1}`).join(", ")}. ${passed} skipped.`,
  place: (best, worst) => (best === worst ? `place ${best}` : `place ${best}–${worst}`),
  placeOf: (best, worst, total) =>
    best === worst ? `Place ${best} of ${total}` : `Somewhere between place ${best} and ${worst} of ${total}`,
  placeHint:
    "The place is an estimate. Where two contributions overlap, the difference between them is uncertain.",
  tied: "tied",
  split: "opinions differ",
  withheld: "Too few answers to show numbers",
  withheldWhy: (least) =>
    `Numbers are shown once at least ${least} have answered, so that nobody can work out what one person thought.`,
  kept: "The step was opened again, but too few answers are new or changed since, so these are the numbers that were shown before.",
  unnumbered: "no numbers of its own",
  addedSince: "added after people chose",
  unconfirmed: "The numbers are not shown",
  unconfirmedWhy:
    "More phones have joined than expected, and the leader has not confirmed the number. Somebody may have answered on several phones.",
  nobody: "Nobody has answered.",
  noActions: "No actions to show.",
  first: "first",
  chosen: "chosen",
  chosenHow:
    "The marked ones were chosen so that as many people as possible have something they stand behind.",
  decided: {
    added: "added by the leader",
    leftOut: "left out by the leader",
    leader: "The leader has decided what you take on.",
  },
  past: {
    states: {
      planned: "not begun",
      under_way: "under way",
      done: "done",
      dropped: "dropped",
      changed: "changed",
    },
    learned: "What we learned",
    became: "It became",
    by: (date) => `by ${date}`,
  },
  yours: "your answer",
  more: (n) => (n === 1 ? "and one more contribution" : `and ${n} more contributions`),
  kinds: { works_well: "Works well", challenging: "Challenging", idea: "Idea" },
  same: (n) => (n === 1 ? "One more said the same:" : `${n} more said the same:`),
  reasons: {
    names_person: "names a person",
    hurtful: "hurtful",
    off_topic: "not about our work",
    duplicate: "said already",
    other: "other",
  },
};
export default words;
