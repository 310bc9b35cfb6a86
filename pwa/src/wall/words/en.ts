// The wall's words in English; the other languages follow the shape of this file.
import plot from "../../ui/plot-words/en.ts";

const words = {
  plot,
  timer: {
    minutes: (n: number) => `${n} minutes left`,
    seconds: (n: number) => (n === 1 ? `1 second left` : `${n} seconds left`),
    finishSentence: "Time is up. Take the time to finish your sentence.",
    finish: "Time is up. Take the time to finish what you are doing.",
  },
  locked: "The door is locked: the session takes nobody new.",
  groups: {
    turn: (n: number) =>
      `Talk in groups of ${n}: turn to those next to you. One of you writes for the group on a phone.`,
    come: (n: number) => (n === 1 ? "1 note so far" : `${n} notes so far`),
    notes: "Notes from the groups",
    none: "No group has written a note.",
  },
  rehearsal: "Rehearsal",
  scan: "Scan the code with your phone’s camera",
  orType: (address: string) => `or go to ${address} and type the PIN`,
  pin: "PIN",
  qr: "QR code that opens the session on a phone",
  calm: "No app. No name.",
  joined: (n: number) => (n === 1 ? "1 has joined" : `${n} have joined`),
  joinedOf: (n: number, expected: number) => `${n} of ${expected} have joined`,
  extraJoins: (n: number, expected: number) => `${n} phones, ${expected} expected`,
  numbersWait: "Numbers are shown once the leader has checked this",
  handedIn: (n: number, total: number) => `${n} of ${total} have handed in`,
  contributions: (n: number) => (n === 1 ? "1 contribution so far" : `${n} contributions so far`),
  hidden: (n: number) => (n === 1 ? "1 hidden by the leader" : `${n} hidden by the leader`),
  onPhone: {
    trilemma: "Choose on your phone",
    contribute: "Write on your phone",
    judge: "Go through them on your phone",
    plan: "Choose on your phone",
    pulse: "Answer on your phone",
  },
  anonymous: "Nobody can see who writes what.",
  toRead: (n: number) => (n === 1 ? "1 contribution to go through" : `${n} contributions to go through`),
  reading: {
    share: (quota: number) => `Everyone gets ${quota} of them. Together we go through them all.`,
    covered: (n: number) =>
      n === 1 ? "Each has been read at least once" : `Each has been read by at least ${n}`,
  },
  priorities: "What we find most important",
  agreed: "What we have agreed",
  actions: "Actions",
  approvals: "What we stand behind",
  noActions: "There are no actions to choose from yet.",
  more: (n: number) => `and ${n} more on your phone`,
  moreInPlan: (n: number) => `and ${n} more in the plan`,
  by: (date: string) => `by ${date}`,
  thanks: "Thank you",
  thanksText: "What you said and chose is in the report now, and stays anonymous.",
  ourPlan: "Our plan",
  lost: "No contact – trying again",
  nothing: "There is no session to show here",
  nothingHelp: "Open the shared screen from the leader’s page once more.",
  wait: "One moment …",
  full: "Full screen (f)",
};
export default words;
