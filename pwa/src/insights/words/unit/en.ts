// HR's words about one unit and its development in English; the other languages follow the shape of this file.
const words = {
  explained: {
    few: "Too few answers to show numbers.",
    about: {
      confirmed: (part: string, all: string) =>
        `of the contributions: ${part} of the ${all} about this theme that were judged. They count when enough people judged them, placed them clearly above the middle, and agreed.`,
      importance: (_part: string, all: string) =>
        `on average, from 1 (less important) to 5 (very important). ${all} judgements.`,
      agreement: (_part: string, all: string) =>
        `on average, from 1 (strongly disagree) to 5 (strongly agree). ${all} answers.`,
      chosen: (part: string, all: string) => `chose this: ${part} of ${all} answers.`,
      contributions: (_part: string, _all: string) => "contributions were written.",
      planned: (_part: string, _all: string) => "actions were taken on in sessions in this period.",
      done: (_part: string, _all: string) =>
        "actions came this far in this period. Some of them were taken on earlier.",
      dropped: (_part: string, _all: string) =>
        "actions were let go in this period. Some of them were taken on earlier.",
      changed: (_part: string, _all: string) =>
        "actions became something else in this period. Some of them were taken on earlier.",
      open: (_part: string, _all: string) => "actions were still open when the period ended.",
      sessions: (_part: string, _all: string) => "sessions were begun in this quarter.",
      joined: (_part: string, _all: string) => "joined. Somebody who was in two sessions is counted twice.",
      came: (_part: string, _all: string) =>
        "of those expected came. Only sessions where the leader said how many to expect are counted.",
      answered: (_part: string, _all: string) =>
        "of those who joined answered, on average over the steps that ask for an answer.",
    },
    names: {
      planned: "Taken on",
      done: "Done",
      dropped: "Dropped",
      changed: "Changed",
      open: "Still open",
      sessions: "Sessions",
      joined: "Participants",
      came: "Turnout",
      answered: "Answered",
    },
    interval: (low: string, high: string) =>
      `With so many answers the true value lies between ${low} and ${high}, nineteen times out of twenty.`,
    people: "People behind it, at least",
    peopleHint: "Each unit is counted by its largest session, so that nobody is counted twice.",
    contributions: "Contributions",
    importance: "Importance, on average",
    importanceHint: "From 1 (less important) to 5 (very important).",
    spread: "How far answers lie apart",
    spreadHint: "Standard deviation: 0 when everybody answers the same, about 2 when half say 1 and half 5.",
    partly: (n: number) =>
      n === 1
        ? "1 number of some quarter is hidden and not included."
        : `${n} numbers of some quarters are hidden and not included.`,
    partial:
      "Some small teams are left out here, since they would otherwise be too easy to recognise. Together with others they may be counted further up.",
    close: "Close",
    unit: "The unit",
    time: "Over time",
    doneOfAll: "Done, of all that ended or are still open",
    noTheme: "Without a theme",
    unnamed: {
      item: (id: string) => `A statement of the format’s own (${id})`,
      trilemma: (id: string) => `A trilemma of the format’s own (${id})`,
      option: (id: string) => `Answer ${id} to a trilemma of the format’s own`,
    },
  },
  unitPage: {
    above: "Where the unit belongs",
    over: "Development over time",
    below: "Compare the units below",
    few: "Too few people to show any number here. What they said may be counted further up.",
    headline: {
      title: "In short",
      strongest: "Strongest theme",
      hardest: "Hardest theme",
      actions: "Actions",
      important: (part: string, all: string) => `${part} of ${all} judged contributions are important`,
      noStrength: "No strength stands out",
      noChallenge: "No challenge stands out",
      takes: "It takes at least two important contributions about the same theme, and half of those judged.",
      taken: (n: string) => `${n} taken on`,
      noneTaken: "None taken on",
      became: (done: string, dropped: string, changed: string) =>
        `${done} done, ${dropped} dropped, ${changed} changed`,
      notTold: "What became of them isn’t reported yet.",
    },
    themes: {
      title: "Strengths and challenges",
      about:
        "Per theme: the share of the judged contributions that the group found important. The clearest strength is on top, the clearest challenge at the bottom.",
      theme: "Theme",
      none: "No contributions that can be shown. Themes appear when a group has judged its contributions in a session.",
    },
    pulse: {
      title: "What people answer at the end",
      about:
        "The dot is the mean, from 1 (strongly disagree) to 5 (strongly agree). The line shows how far it could be from the truth: few answers make it long.",
      item: "Statement",
      mean: "Mean",
      answers: "Answers",
      none: "Nobody has answered statements in this period, or too few. They stand at the end of a session, if the leader keeps that step.",
    },
    trilemmas: {
      title: "Trilemmas",
      about: "How the answers divide. No answer is wrong: what matters is what people talk about afterwards.",
      answers: (n: string) => `${n} answers`,
      none: "No trilemma has enough answers in this period. They stand at the beginning of a session.",
      more: (n: number) => (n === 1 ? "1 more trilemma" : `${n} more trilemmas`),
    },
    follow: {
      title: "From plan to deed",
      about: "Actions that sessions took on, and what became of actions, in this period.",
      state: "What happened",
      number: "Number",
      none: "No actions that can be shown. They appear when a session has ended with an action plan.",
      notTold:
        "What became of the actions isn’t reported yet. It is counted when the leader marks an action as done, dropped or changed on the start page.",
    },
    came: {
      title: "Participation",
      about: "Who was there, quarter by quarter.",
      quarter: "Quarter",
      noSession: "No session",
      none: "No sessions in this period. A quarter is shown when it is over.",
    },
    teaching: {
      title: "Teach and learn",
      about: "Matches with other units: what one is good at, the other finds hard.",
      teaches: "Others can learn from here",
      learns: "This can be learnt from others",
      none: "No match in this period. It takes at least two important contributions about the same theme on both sides.",
    },
  },
  time: {
    title: (unit: string) => `${unit} over time`,
    show: "Show",
    shows: {
      challenging: "Challenging",
      works_well: "Works well",
      item: "Statements",
      trilemma: "Trilemmas",
      session: "Participation",
      action: "Actions",
    },
    measure: "Count",
    measures: { confirmed: "Share that is important", rated: "Importance, 1–5" },
    press: "Press a line to see it larger, with its numbers.",
    all: "All the lines",
    inQuarter: (value: string, quarter: string) => `${value} in ${quarter}`,
    noneAnswered: "Nobody said anything about this in this quarter.",
    quarterShort: (number: string) => `Q${number}`,
    quarter: "Quarter",
    value: "Value",
    between: "Between",
    people: "People, at least",
    range: (low: string, high: string) => `${low} to ${high}`,
    band: "The band holds the true value nineteen times out of twenty.",
    gaps: "A gap in the line is a quarter without a number: hidden since too few people answered (striped), or nobody said anything about it.",
    nothing:
      "No line to draw for this unit in this period: no sessions, or too few people in them. Choose a longer period or a larger part.",
    once: "Most trilemmas are asked once. Those with an answer that can be shown from two quarters or more stand here.",
    noTwice: "No trilemma has been answered in two quarters that can be shown.",
    answered: (step: string) => `Answered: ${step}`,
    steps: {
      trilemma: "warm-up",
      judge: "going through",
      plan: "choosing actions",
      pulse: "at the end",
    },
  },
};
export default words;
