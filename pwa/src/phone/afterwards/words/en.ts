// What comes after a session, in British English; the other three have the same shape.
const en = {
  receipts: {
    checking: "Looking for what you handed in …",
    counted: "Counted",
    all: (n: number) =>
      n === 1
        ? "What you handed in is in the list of what was counted."
        : `Everything you handed in, ${n} in all, is in the list of what was counted.`,
    partly: (counted: number, n: number) =>
      `${counted} of the ${n} things you handed in are in the numbers. The rest came after the results were shown.`,
    nothing: "Nothing was handed in from this phone.",
    notFound: "Not found",
    some: (missing: number, n: number) => `${missing} of ${n} are not in the list of what was counted.`,
    why: "Innspill had confirmed them. They may have come at the very last moment, or something has gone wrong. Show this to the leader: the report says how many answers were counted in each step.",
    unreachable: "The list of what was counted cannot be fetched just now.",
    gone: "The list of what was counted is no longer kept.",
    details: "Step by step",
    step: {
      counted: (n: number) => (n === 1 ? "counted" : `${n} counted`),
      missing: (n: number) => (n === 1 ? "not found" : `${n} not found`),
      late: "came too late, not counted",
      after: "came after the results were shown: not in the numbers",
      older: "counted, without your last change",
      hidden: (reason: string) => `counted; the leader has hidden it: ${reason}`,
      anew: "started anew, and not answered again",
      none: "not handed in",
      listed: (n: number) => `${n} in the list`,
    },
    how: "When the session ended, a code was published for everything that was counted. This phone has fetched the whole list and looked for its own codes, so nobody knows which they are. They show that you took part, never what you answered.",
  },
  again: {
    title: "Read it again",
    text: "You can come back to the plan and the results later, for as long as the report is kept: on this phone under “Earlier sessions”, or with the link. Anyone who has the link can read them.",
    closed: "The leader has chosen that the results cannot be opened again afterwards.",
    link: "Link to the results",
    copy: "Copy the link",
  },
  earlier: {
    title: "Earlier sessions",
    lastOpened: (day: string) => `last opened ${day}`,
  },
  shared: {
    held: (day: string) => `Session of ${day}`,
    goneTitle: "Not here",
    gone: "These results are not kept any more, or the leader has not left them open.",
    unreachable: "No contact with Innspill. Check that you are on the network, and try again.",
    plan: "What was decided",
    noPlan: "No actions were written down.",
    results: "Results that were shown",
    back: "Back",
  },
};

export type AfterwardsWords = typeof en;
export default en;
