// The hint before handing in, in British English; the other three have the same shape.
const en = {
  name: (words: string) =>
    `Does this name a person (“${words}”)? Without names it is easier to talk about the matter itself.`,
  email: (words: string) => `There is an e-mail address here (“${words}”). Is it needed?`,
  number: (words: string) => `This looks like a telephone number (“${words}”). Is it needed?`,
  blame: (words: string) =>
    `“${words}” can be read as putting the blame on somebody. What would you like to happen instead?`,
  only: "Only your phone has looked at this.",
  change: "Change it",
  send: "Send anyway",
};

export type HintWords = typeof en;
export default en;
