// HR's words about themes in English; the other languages follow the shape of this file.
const words = {
  themes: {
    title: "Themes",
    about:
      "What a contribution can be about. Changes hold for sessions that open from now on; those that are open keep theirs.",
    press: "Press a theme to give it another name or to retire it. People see them in this order.",
    figures:
      "A theme keeps its figures when it gets another name, and a retired theme keeps its name in them and in old reports.",
    add: "Add a theme",
    full: (most: number) =>
      `At most ${most} themes are offered: more make it harder to find the right one. Retire one to add another.`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    retired: (n: number) => (n === 1 ? "1 retired theme" : `${n} retired themes`),
    bringBack: "Bring back",
    retire: "Retire",
    undo: "Take back the last change",
    undone: "Taken back.",
    edit: {
      title: (name: string) => `Theme: ${name}`,
      names: "Name",
      namesHint: "One language is enough: in the others the name in the nearest language stands in.",
      words: "Words that suggest it (optional)",
      wordsHint:
        "Words that show that a text is about this, with spaces between. Leaders are then offered the theme for texts that have none. Each word also stands for longer words that begin like it.",
      wordsIn: (language: string) => `Words (${language})`,
      save: "Save changes",
      create: "Add",
      empty: "Write a name in one language at least.",
    },
    done: {
      added: (name: string) => `${name} is added.`,
      changed: (name: string) => `${name} is saved.`,
      moved: (name: string, place: number, all: number) => `${name} is number ${place} of ${all}.`,
      retired: (name: string) => `${name} is retired. It is not offered in new sessions.`,
      back: (name: string) => `${name} is offered again in new sessions.`,
    },
    problems: {
      "version-stale":
        "Somebody else has changed the themes in the meantime. This is how they are now; what you wrote is still here. Look at it, and save again.",
      "role-missing": "HR of the whole organisation, or an administrator, changes the themes.",
      "themes-invalid":
        "A theme needs a name of ordinary characters, at most 40 of them, and one theme at least is offered.",
      "theme-twice": "Another theme has that name already, in this language or another.",
      "themes-full": "There are more themes, or longer words, than can be kept. Retire a theme, or shorten.",
    },
  },
};
export default words;
