// The leader's words in English; the other languages follow the shape of this file.
import plot from "../../ui/plot-words/en.ts";

/** A list of pairs: a question and its answer, or keys and what they do. */
type Pairs = readonly (readonly [string, string])[];

const words = {
  plot,
  language: "Language of this page",
  signIn: {
    title: "Open your leader’s link",
    where:
      "You lead sessions through a link of your own. You find it where Innspill was started: in the terminal window, on the line that contains “/lead#token=”. Click it there, or copy it and paste it here.",
    expired:
      "Your link has expired. Nothing is lost: the session goes on, and what you have written is kept on this computer. Fetch a new link and you are back where you were.",
    refused:
      "Innspill doesn’t know this link any more. Perhaps it has been started again since. Nothing you have written is lost. Fetch the new link and you are back where you were.",
    field: "Your link",
    go: "Continue",
    wrong: "That isn’t a leader’s link. It contains “token=” and then a long row of letters and numbers.",
    back: "After that you come straight back to the session you had open.",
  },
  toast: { label: "Message", undo: "Undo", dismiss: "Close the message" },
  home: {
    title: "Start a session",
    leave: "Sign out",
    format: "Format",
    minutes: (n: number) => `about ${n} minutes`,
    language: "Language of the session",
    more: "Title, number and extra time (optional)",
    name: "Title",
    nameHint: "Shown on the phones and the shared screen. Leave it empty to use the format’s name.",
    expected: "How many do you expect?",
    start: "Start session",
    starting: "Starting …",
    earlier: "Your unit’s sessions",
    noneYet: "None yet. The sessions you start are listed here, with their reports.",
    noneEnded: "None has ended yet. When you have finished, you find the session and its report here.",
    resume: "Continue",
    report: "Report",
    allSessions: (n: number) => `Show all ${n} sessions`,
    phases: { open: "in progress", closing: "ending", closed: "ended" },
  },
  live: {
    loading: "Fetching the session …",
    unavailable: "This session can’t be shown",
    home: "To the start page",
    wall: "Shared screen",
    lost: "No contact with Innspill right now. You see what was last known. It tries again by itself, and what you write is kept.",
    small: "You are few. That makes it easier to guess who wrote what. Say so before people write.",
  },
  participation: {
    title: "So that everyone can take part",
    extra: "Extra time for those who need it",
    minutes: (n: number) => (n === 0 ? "None" : n === 1 ? "1 minute" : `${n} minutes`),
    extraHint:
      "When you go on, a phone offers a little more time in the step you left. Nobody sees who takes it. It ends when you show the result.",
    lend: "Lend a device",
    lendAbout:
      "For people without a phone. Open this address on another device, such as a tablet, and let it go round the table. Each person takes a card with a colour and counts as one. The device keeps nothing of what they write. Don’t use the device you lead from.",
    lendAddress: "Address for the device",
    lendOpen: "Open here in a new tab",
  },
  vitals: {
    label: "How far the room has come",
    pin: "PIN",
    joined: "Joined",
    expected: (n: number) => `of ${n} expected`,
    handedIn: "Handed in",
    contributions: "Contributions",
    outOf: (n: number, total: number) => `${n} of ${total}`,
  },
  steps: {
    label: "Steps",
    place: (n: number, total: number) => `Step ${n} of ${total}`,
    handedIn: (n: number) => `${n} handed in`,
    shown: "shown",
  },
  steering: {
    more: "More you can do",
    everyone: "Everyone has handed in.",
    timer: {
      label: "Timer",
      minutes: (n: number) => `${n} minutes left`,
      seconds: (n: number) => (n === 1 ? "1 second left" : `${n} seconds left`),
      lastMinute: "1 minute left",
      field: "Minutes",
      start: "Start the timer",
      add: (n: number) => `+${n} min`,
      stop: "Stop the timer",
      over: "Time is up. The phones say: take the time to finish. Nobody is cut off; you decide when to go on.",
      goOn: "Go on",
      started: (n: number) => (n === 1 ? "The timer runs: 1 minute." : `The timer runs: ${n} minutes.`),
      extended: (n: number) => (n === 1 ? "One minute more." : `${n} minutes more.`),
      stopped: "The timer is stopped.",
    },
    door: {
      lock: "Lock the door",
      open: "Open the door",
      locked:
        "The door is locked: nobody new can join. Those who have joined can come back on the same phone.",
      short: "Door locked",
      nowLocked: "The door is locked. Nobody new can join.",
      nowOpen: "The door is open again.",
    },
    reset: {
      button: "Delete the answers in this step",
      title: (n: number) =>
        n === 1 ? "Delete the one answer in this step?" : `Delete the ${n} answers in this step?`,
      contributions: (n: number) =>
        n === 1 ? "Delete the one contribution in this step?" : `Delete the ${n} contributions in this step?`,
      text: "The phones forget them too, and everyone can answer again. This can’t be undone.",
      no: "Keep them",
      yes: "Delete",
      done: "The step starts anew. Everyone can answer again.",
    },
  },
  sharing: {
    open: "Lead together …",
    title: "Lead together",
    about:
      "Whoever opens your link can lead this session with you, without an account. Open it on your own phone to lead from there. It works until the session ends, or until you take it back. Give it only to people you trust: it works for anybody who has it.",
    name: "Who is it for? (optional)",
    make: "Make a link",
    made: "Here is the link. It is shown only now: let it be scanned, or copy it.",
    qr: "QR code that opens the link for leading together",
    address: "Link for leading together",
    links: "Links in use",
    unnamed: "Link without a name",
    leads: "has the lead",
    handOver: "Hand over the lead",
    revoke: "Take the link back",
    for: (name: string) => `: ${name}`,
    gave: (name: string) => `${name} has the lead now. You can take it back at any time.`,
    back: "You have the lead again.",
    revoked: "The link opens nothing any more.",
    close: "Close",
    somebody: "Your co-leader",
    handedOver: (name: string) => `${name} has the lead. You see what happens here.`,
    takeBack: "Take the lead back",
    onlyLead: "Only the one who has the lead can end the session.",
    running: "In progress now",
  },
  groups: {
    title: "Small groups",
    about:
      "The phones show the questions and say: turn to those next to you. One in each group writes a note, anonymously.",
    size: "People in a group",
    start: "Start the groups",
    come: (n: number) =>
      n === 0 ? "No note has come in yet." : n === 1 ? "1 note has come in." : `${n} notes have come in.`,
    show: "Show the notes to everyone",
    hide: "Hide the notes",
    stop: "Stop the groups",
    only: "Only you see the notes until you show them.",
    started: (n: number) => `Groups of ${n} talk now.`,
    stopped: "The groups have stopped. Their notes are kept.",
  },
  notes: {
    summary: "Hint and your own notes",
    hint: "Hint",
    field: "Your notes for this step",
    only: "Only you see them. They are deleted when the session ends, and are in no report.",
    saved: "Saved",
    kept: "Kept on this page, saved as soon as there is contact",
  },
  hints: {
    label: "Now:",
    frame: {
      now: "Put the code on the shared screen. Say why you are here and what will come of it. Go on when most have joined; the rest can join later.",
      after: "",
    },
    trilemma: {
      now: "Read the question aloud. Everyone chooses on their own. When most have handed in, show the result.",
      after: "Ask two or three people why they chose as they did. There is no right answer. Then go on.",
    },
    contribute: {
      now: "Give people peace and quiet, about ten minutes. Nobody can see who writes what, not even you.",
      after: "The writing is over.",
    },
    judge: {
      now: "Everyone goes through the contributions on their own phone. Wait until most have handed in before you show the result.",
      after: "Read the top ones aloud. Ask what lies behind them, and where opinions differ. Then go on.",
    },
    discuss: {
      now: "Talk about the most important ones. Write down what you agree on, and make actions of it. The room sees what you write.",
      after: "",
    },
    plan: {
      now: "Everyone chooses the actions they would stand behind. When most have handed in, show the result.",
      after: "See what has support. Fill in who is responsible and by when, while everyone is still here.",
    },
    pulse: {
      now: "A few last questions; they take a minute. Then show the result.",
      after: "Thank people, and say when they will hear more. Then end the session.",
    },
  },
  reading: {
    title: "How often each is read",
    each: (quota: number) => `Each person gets ${quota} of them. Those who want to can go through more.`,
    covered: (n: number) =>
      n === 1
        ? "Every contribution has been read at least once."
        : `Every contribution has been read by at least ${n}.`,
    unread: (n: number) =>
      n === 1
        ? "1 contribution has not been read by anyone yet."
        : `${n} contributions have not been read by anyone yet.`,
    promised: (n: number) =>
      `When everyone here goes through their share, each contribution gets at least ${n} readers.`,
    few: (quota: number) =>
      `There are many contributions and few people, so some will have hardly any readers. Give people time to go through more than their ${quota}.`,
    waiting: "Once enough people have handed in, you see here how many have read each contribution.",
    plot: "Contributions by number of readers",
    range: (least: number, most: number, median: number) =>
      `From ${least} to ${most} readers; half have at least ${median}.`,
  },
  moves: {
    label: "Lead the session",
    back: "Back",
    next: (title: string) => `Next: ${title}`,
    show: "Show the result",
    hide: "Hide the result",
    end: "End session",
    stay: "Stay here",
    moved: (title: string) => `Moved to “${title}”.`,
    movedBack: (title: string) => `Back at “${title}”.`,
    elsewhere: (title: string) =>
      `Another window has moved the session to “${title}”. Nothing was changed from here.`,
    shown: "The result is on the phones and the shared screen. Nothing more can be handed in for this step.",
    hidden: "The result is hidden again, and people can hand in.",
    nothingToShow: "There is nothing to show yet: nobody has handed in.",
    jumpTitle: (title: string) => `Go to “${title}”?`,
    jumpText:
      "Everyone in the room is moved there. Nothing that has been handed in is lost, and you can go back.",
    jumpYes: (title: string) => `Go to “${title}”`,
    noActions: {
      title: "There are no actions yet",
      text: "In the next step people choose which actions they stand behind. Write at least one first, or they will have nothing to choose from.",
      yes: "Go on anyway",
    },
  },
  frame: {
    qr: "QR code that opens the session on a phone",
    pin: "PIN",
    link: "Link for those who can’t scan",
    copy: "Copy",
    copied: "Copied.",
    selected: "The link is selected: copy it with Ctrl+C.",
    wall: "Open the shared screen",
    nobody: "Nobody has joined yet.",
    sayThis:
      "Say: “Take out your phone, point the camera at the code and tap the link that appears. You don’t need an app, and you don’t give your name.”",
    come: (n: number) => (n === 1 ? "1 has joined" : `${n} have joined`),
    noMore: "The session takes nobody more.",
  },
  write: {
    none: "Nothing has come in yet.",
    sayThis:
      "That’s normal for the first minutes. Say: “Write one thing in each contribution, with an example if you like. You can change it as long as we’re in this step.”",
  },
  moderate: {
    title: (n: number) =>
      n === 1 ? "Read and moderate the contribution" : `Read and moderate the ${n} contributions`,
    count: (n: number) => `${n} hidden`,
    about:
      "Hide only what should not be in the room, and choose why. Everyone can see how many are hidden and for which reason, but not the text. Is the shared screen showing this window? Then leave the list closed.",
    hide: "Hide",
    show: "Show again",
    isHidden: (reason: string) => `Hidden: ${reason}`,
    why: "Why?",
    search: "Search the contributions",
    filter: "Show",
    all: "All",
    merged: "Merged",
    hiddenOnes: "Hidden",
    found: (n: number) => (n === 1 ? "1 contribution" : `${n} contributions`),
    more: (n: number) => `Show ${n} more`,
    hidden: "The contribution is hidden.",
    shown: "The contribution is shown again.",
  },
  similar: {
    title: (n: number) =>
      n === 1
        ? "Some contributions probably say the same"
        : `${n} groups of contributions probably say the same`,
    about:
      "If you merge them, all the texts are shown together and judged as one contribution. You can undo it.",
    merge: "Merge",
    dismiss: "Not the same",
    suggestion: (n: number) => `suggestion ${n}`,
    more: (n: number) => (n === 1 ? "One more suggestion is waiting." : `${n} more suggestions are waiting.`),
    merged: (n: number) => `${n} contributions are merged.`,
    apart: "The contributions stand by themselves again.",
    dismissed: "Will not be suggested again.",
    takeApart: "Take out",
  },
  themes: {
    theme: "Theme",
    none: "No theme",
    of: (text: string) => `Theme of “${text}”`,
    suggest: (label: string) => `Suggested: ${label}`,
    set: "The theme is saved.",
  },
  judge: {
    empty: "There are no contributions.",
    emptyHelp: "Go back to the writing and give people some more time.",
    ranked: "What the room finds most important",
    underway: (n: number) =>
      n === 1
        ? "have handed in. There is one contribution to go through."
        : `have handed in. There are ${n} contributions to go through.`,
    noTallies:
      "Order and numbers are kept from everyone, you too, until the result is shown: they would steer those who are still at it.",
  },
  ranked: {
    filter: "Show kind",
    all: "All",
    make: "Make an action",
    linked: "in the plan",
    made: "Added to the plan. You can write it out when you talk.",
    showAll: (n: number) => `Show all ${n}`,
    top: (n: number) => `Show only the first ${n}`,
  },
  discuss: {
    prompts: "Questions for the talk",
    noPriorities: "There are no priorities to talk about.",
    noPrioritiesHelp:
      "Nobody has gone through the contributions. You can go back and do that first, or talk freely and write down what you agree on.",
    notShown: "Only you see this list. Show it, so that everyone has it in front of them while you talk.",
    showPriorities: "Show it to everyone",
  },
  plan: {
    title: "Plan",
    agreed: "What was agreed",
    agreedHint: "A few sentences, in the room’s own words.",
    actions: "Actions",
    none: "None yet. A few are enough, as long as each has someone responsible and a date.",
    add: "Add an action",
    number: (n: number) => `Action ${n}`,
    titlePlaceholder: "What will be done?",
    owner: "Responsible",
    due: "By when",
    more: "Why, and how we’ll notice",
    why: "Why",
    measure: "How we’ll notice",
    measureHint: "What will be different, and who will notice it first?",
    link: "Link to a contribution …",
    linkTo: (name: string) => `Link “${name}” to a contribution`,
    unlink: (text: string) => `Remove the link to “${text}”`,
    gone: "A contribution that is not shown here",
    up: (name: string) => `Move up: ${name}`,
    down: (name: string) => `Move down: ${name}`,
    delete: "Delete",
    deleteNamed: (name: string) => `Delete: ${name}`,
    deleted: (title: string) => (title.trim() ? `“${title.trim()}” is deleted.` : "The action is deleted."),
    merged: "The plan was changed in another window too. Both are in here now: look through it.",
    refused:
      "The plan could not be saved as it is. It may hold characters that came along when something was pasted.",
    states: {
      saved: "Saved",
      waiting: "Saving …",
      saving: "Saving …",
      kept: "Kept on this computer, saved as soon as there is contact",
      refused: "Not saved",
    },
  },
  approval: {
    empty: "There are no actions to choose from.",
    emptyHelp: "Go back to the talk and write at least one.",
    asked: "What the room is choosing from",
    fixed: "The wording is fixed while people choose. To change it, go back one step.",
    result: "What the room stands behind",
  },
  closing: {
    title: "End the session?",
    early: "There are steps you have not been through.",
    points: [
      "Nothing more can be handed in, and nobody more can join.",
      "The plan can’t be changed any more.",
      "The report is made, ready in a few seconds.",
      "This can’t be undone.",
    ],
    yes: "End session",
    no: "No, go on",
  },
  closed: {
    title: "The session has ended",
    thanks:
      "Well led. What people said and chose is kept in the report; the keys that let anything more be handed in are destroyed.",
    building: "The report is being made. It takes a few seconds …",
    overdue: "The report is taking longer than it should. Nothing is lost.",
    again: "Try again",
    report: "The report",
    about:
      "Everything the room wrote, what it found most important, what you agreed on, and the plan. Send it to those who were there.",
    open: "Open the report",
    saveHtml: "Download the report",
    saveXlsx: "Download for a spreadsheet (Excel)",
    saveCsv: "Download as plain rows (CSV)",
    saveJson: "Download the data (JSON)",
    home: "To the start page",
  },
  help: {
    open: "Help",
    title: "Help",
    answers: [
      [
        "Can I do anything wrong?",
        "Hardly. You can go back to any step, and hide a result again. Only ending the session is final, and you are asked first.",
      ],
      [
        "Someone comes late",
        "They scan the same code or type the same PIN. It is on the shared screen all the time.",
      ],
      [
        "A phone goes to sleep or loses contact",
        "What was handed in stays. The phone finds its way back to the step you are in.",
      ],
    ] as Pairs,
    keys: "Keys",
    list: [
      ["→ n", "Next step"],
      ["← b", "Previous step"],
      ["r", "Show the result"],
      ["h", "Hide the result"],
      ["t", "Start or stop the timer"],
      ["+", "Two minutes more"],
      ["l", "Lock or open the door"],
      ["g", "Start or stop small groups"],
      ["s", "Lead together"],
      ["x", "Delete the answers in this step (asks first)"],
      ["e", "End the session (asks first)"],
      ["w", "Open the shared screen"],
      ["?", "This help"],
    ] as Pairs,
    keysOn: "Use these keys",
    close: "Close",
  },
  prepare: {
    loading: "One moment …",
    formats: "Formats",
    script: "A script to lead by",
    handout: "Print a hand-out",
    origin: { "built-in": "", unit: "your unit’s own", published: "from HR" },
    rehearse: "Rehearse first",
    rehearseHint: (n: number) =>
      `A rehearsal has ${n} simulated people who write and answer. You can join with your own phone. It counts nowhere, and it is gone after a day.`,
    rehearsal: "Rehearsal",
    rehearsals: "Rehearsals",
    simulated: (n: number) =>
      `${n} simulated people are with you, a bit faster than real ones. Nothing here counts.`,
    over: "Nothing in here was said by anyone. It is deleted by itself after a day.",
    delete: "Delete the rehearsal",
    deleted: "The rehearsal is deleted.",
  },
  problems: {
    unreachable: "No contact with Innspill. Once it is back you see where things stand; then try again.",
    internal: "Something went wrong on our side. Nothing was lost; try again.",
    "session-unknown": "There is no such session. It may have been deleted.",
    "session-closed": "The session has ended and can’t be changed any more.",
    "link-invalid":
      "Your link to this session has ended: the session is over, or the leader has taken the link back.",
    "link-unknown": "That link is not there any more.",
    "step-unknown": "That step is not in this session.",
    "step-not-open": "That can’t be done in this step.",
    "contribution-unknown": "The contribution is gone: the one who wrote it has taken it back.",
    "version-stale": "The session changed at the same moment. Look at where it is now, and try again.",
    "token-missing": "Your link is needed once more.",
    "token-invalid": "Innspill doesn’t know your link any more.",
    "token-expired": "Your link has expired.",
    "role-missing": "Your link doesn’t let you lead sessions.",
    "unit-foreign": "The session belongs to another unit.",
    "format-unknown": "There is no such format any more.",
    "format-invalid": "The format can’t be used as it is. Look through its steps.",
    "format-built-in": "That format comes with Innspill and can’t be changed. Make your own from it.",
    "formats-full": "Your unit has as many formats as it can keep. Delete one first.",
    "not-a-rehearsal": "Only a rehearsal can be deleted.",
    "input-invalid": "Something in the form can’t be used as it is. Check title and number.",
    "text-control-characters": "The text holds characters that can’t be used. Type it instead of pasting it.",
    "text-too-long": "The text is too long.",
  },
};
export default words;
