// The phone's words in British English; the other three have the same shape.
const en = {
  language: "Language",
  privacy: "Privacy",
  close: "Close",
  rehearsal: "Rehearsal",
  tryAgain: "Try again",
  opening: "Opening …",
  pin: {
    title: "Join a session",
    label: "PIN, 8 digits",
    hint: "Point your phone’s own camera at the QR code on the shared screen, or type the PIN below it. You need no app and no account.",
    join: "Join",
    looking: "Looking for the session …",
    incomplete: "A PIN has 8 digits, for example 1234 5678. You can also paste the link.",
    resume: (title: string) => `Go back to “${title}”`,
    newVersion: "A new version of Innspill is ready.",
    useNewVersion: "Use it",
    resumeHint: "This phone is already in a session.",
  },
  private: {
    title: "What stays private",
    lead: "Nobody can see who wrote what: not the leader, not HR, and not those who run Innspill.",
    how: "How it works",
    howText:
      "Your phone receives a set of blank slips, stamped without anyone seeing what is on them. When you hand in a slip, the stamp shows that it is valid, but not whose it is.",
    shown: "What the others see",
    shownText:
      "Everything that is handed in is shown to everyone in the session, without names and in random order. No time is kept with it.",
    remains: "What we cannot hide",
    network:
      "Whoever runs the network can see that this phone is connected to Innspill, but no more. Innspill itself keeps no addresses.",
    networkOpen:
      "This connection is not encrypted: whoever runs the network can read what you write and choose. Innspill itself keeps no addresses.",
    style: "People may recognise your way of writing, or an event that only you know.",
    absent: "The leader may know who was not there.",
    small: "You are a small group. That can make it easier to guess who has written what.",
    forgetful:
      "This browser keeps nothing (perhaps a private window). If you close or reload the page, you lose your place.",
    go: "I understand, go on",
  },
  joined: (n: number) => (n === 1 ? "1 has joined" : `${n} have joined`),
  joinedOf: (n: number, expected: number) => `${n} of ${expected} have joined`,
  extraJoins: (n: number, expected: number) => `${n} phones, ${expected} expected`,
  numbersWait: "Numbers are shown once the leader has checked this",
  handedIn: (n: number, joined: number) => `${n} of ${joined} have handed in`,
  contributed: (n: number) => (n === 1 ? "1 contribution so far" : `${n} contributions so far`),
  stepOf: (n: number, total: number) => `Step ${n} of ${total}`,
  youAreIn: "You’re in",
  crowded: "One moment, many are joining …",
  joining: "Joining …",
  waitForLeader: "The leader takes you on to the next step. Keep this page open.",
  status: {
    nothing: "Nothing to hand in here",
    saved: "Saved on this phone",
    sending: "Sending …",
    handedIn: "Handed in",
    waiting: "Saved on this phone, waiting for network",
    offline: "No network. Trying again …",
    refused: "Not handed in",
    ready: "Nothing handed in yet",
  },
  closing: { title: "The session is ending", text: "The last answers are being counted." },
  problem: {
    title: "This does not work",
    unreachable: "No contact with Innspill. Check that you are on the network, and try again.",
    untrusted:
      "Innspill could not prove that your phone has the same keys as everyone else’s. What you hand in could be recognised, so nothing is handed in from it. Tell the leader.",
    startOver: "Start over on this phone",
    leave: "Join another session",
  },
  problems: {
    "pin-unknown":
      "No session has this PIN now. Check the digits, or ask the leader whether the session is still open.",
    "too-many-requests": "Too many wrong PINs have come from this network. Wait a moment, then try again.",
    "session-unknown": "This session no longer exists.",
    "session-locked":
      "The leader has locked the door: nobody else can join. Ask the leader to open it for a moment.",
    "session-full": "The session is full: 1,000 have joined. Nobody else can join.",
    "session-closed": "The session has ended. Nothing more can be handed in.",
    "attendee-conflict": "This phone has asked to join twice in different ways.",
    "join-unsupported": "This session asks for a sign-in that this phone cannot do.",
    other: "Something went wrong. Try again in a moment.",
  } as Record<string, string>,
};

export type Words = typeof en;
export default en;
