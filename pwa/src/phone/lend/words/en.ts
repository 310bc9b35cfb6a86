// The words of a lent device in British English; the other three have the same shape.
import type { Colour } from "../cards.ts";

const en = {
  title: "Whose turn is it?",
  first: "Several of you can share this device. Each takes a card with a colour. Nobody gives a name.",
  hint: "Take your own card. It is yours for the whole session.",
  newPerson: "Take a new card",
  choose: "Choose a card",
  chooseHint: "Remember the colour: it is your card for the whole session.",
  full: "All cards are taken. The next person needs another device.",
  back: "Back",
  done: "done with this step",
  cards: {
    blue: "Blue card",
    green: "Green card",
    yellow: "Yellow card",
    red: "Red card",
    purple: "Purple card",
    orange: "Orange card",
    pink: "Pink card",
    black: "Black card",
  } as Record<Colour, string>,
  keepsNothing:
    "This device is shared. When you pass it on, what you have written can no longer be seen or changed on it, not even with your card.",
  trust:
    "Whoever looks over your shoulder sees what you write. And whoever owns a device could have set it up to record what is typed.",
  passOn: "Pass on to the next person",
  confirm: "Pass the device on?",
  confirmText: "What you have handed in counts. It can no longer be seen or changed on this device.",
  confirmLost: "You have written something that is not handed in. It is deleted.",
  yes: "Pass on",
  no: "Not yet",
  doneTitle: "You are done with this step",
  doneText: "Pass the device on. When the leader goes on to the next step, take your card again.",
  end: "Finish with this device",
  endTitle: "Delete all cards?",
  endText:
    "What has been handed in counts. Whoever wants to go on afterwards must take a new card, and is counted once more.",
  endYes: "Delete the cards",
  over: "The session has ended",
  overText: "Thank you. Nothing that was written is on this device.",
  noPin: "The address has no PIN. Open “Lend a device” on the leader’s page, and use the address it gives.",
};

export type LendWords = typeof en;
export default en;
