// Easy English for what the phone says itself: short sentences, one idea in each, common words.
import type { EasyWords } from "../words.ts";

const en: EasyWords = {
  first: {
    pin: {
      hint: "You need a PIN. It is on the big screen. It has 8 digits. Type it here.",
      incomplete: "A PIN has 8 digits. Like this: 1234 5678.",
      resumeHint: "You are already in a session.",
    },
    private: {
      lead: "Nobody can see who wrote what. Not your leader. Not HR. Not the people who run Innspill.",
      howText:
        "Your phone gets some blank slips. The slips have a stamp. Nobody knows which slips you got. You write on a slip and hand it in. The stamp shows that the slip is real. It does not show that it is yours.",
      shownText: "Everyone can read what you hand in. Your name is not there. The time is not there.",
      remains: "What we cannot hide",
      network:
        "The people who run the network can see that your phone uses Innspill. Innspill does not keep that.",
      networkOpen: "This page is not locked. The people who run the network can read what you write.",
      style: "Some people may know how you write. Or you write about something only you know.",
      absent: "Your leader may know who was not there.",
      small: "You are a small group. It may be easier to guess who wrote what.",
      forgetful: "This browser remembers nothing. Do not close the page, or you lose your place.",
      go: "I understand. Go on",
    },
    waitForLeader: "Please wait. Your leader starts the next step. Leave this page open.",
  },
  steps: {
    trilemma: { change: "You can change your answer for now.", closed: "You cannot answer any more." },
    write: {
      full: "You cannot hand in more of these. You can change one. You can take one back.",
      mineHint: "Only this phone knows that you wrote these.",
    },
    kept: {
      grace: "The others have gone on. You can hand in for a little while.",
      late: "This is not handed in. It is still on your phone.",
    },
    judge: { listHint: "Tap one to change it." },
    plan: {
      hint: "Choose every action you support. You can choose many, or none.",
      waiting: "The leader is writing. You will see it here.",
    },
    moreTime: {
      seen: "You hand in after the others. People may see that someone needed longer.",
      over: "The time is over. This is the step the others are on.",
    },
    closed: {
      text: "The session is over. Nobody can hand in more.",
      nextText: () => "Now there will be a report. It says what the group wrote and chose. It has no names.",
      phoneText:
        "What you wrote is gone from this phone. Only receipts are left. They do not say what you answered.",
    },
  },
};
export default en;
