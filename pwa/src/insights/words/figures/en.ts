// HR's words about figures in English; the other languages follow the shape of this file.
const words = {
  figures: {
    about: {
      overview:
        "What people say about each theme, unit by unit. Press a number to see what it is and how many people stand behind it.",
      unit: "One unit, with everything below it.",
      time: "How one unit develops from quarter to quarter.",
      learning: "Who can help whom, and what has to be solved at the top.",
    },
    filters: "What is shown",
    unit: "Part of the organisation",
    from: "From",
    to: "Up to and including",
    quarter: (year: string, number: string) => `Q${number} ${year}`,
    updated: "The figures are updated.",
    nothing:
      "Nothing is shown for this unit in this period: no session in it, or too few people in those there were. Choose a longer period or a larger part.",
    partial: "Some small teams are left out of some numbers",
    hidden: (n: number) => (n === 1 ? "1 number is hidden" : `${n} numbers are hidden`),
    why: "A number is hidden when too few people stand behind it, or when a hidden one could be worked out from it. How many people it takes was decided when each session opened. Hidden doesn’t mean zero: nobody can see it, not even here.",
    export: {
      title: "Save these figures",
      about: "The file has exactly the numbers that are shown here; what is hidden is empty in it.",
      forms: { csv: "CSV", xlsx: "Excel (XLSX)", parquet: "Parquet" },
    },
  },
  yearly: {
    title: "Yearly report (PDF)",
    about:
      "A year of the unit above with everything below it, to print or to send on: one page that is read in two minutes, then tables and plots. It has the same released figures as this screen.",
    year: "Year",
    go: "Make the report",
    making: "Making the report … It takes a few seconds.",
    made: "The report is saved.",
    file: "yearly-report",
  },
  overview: {
    kind: "Show",
    kinds: { challenging: "Challenging", works_well: "Works well" },
    caption: {
      challenging: "How much of what is challenging is important, for each unit and theme",
      works_well: "How much of what works well is important, for each unit and theme",
    },
    unit: "Unit",
    few: "too few",
    none: "nothing about this",
    outOf: (part: string, all: string) => `${part} of ${all}`,
    legend: {
      challenging:
        "Share of the judged contributions about what is challenging that the group found important",
      works_well: "Share of the judged contributions about what works well that the group found important",
    },
    signs:
      "too few: hidden because too few people stand behind it. *: part of it is hidden; press to see what. –: nothing about this.",
  },
  learning: {
    matches: "Who can learn from whom",
    matchesAbout:
      "What one unit finds important among what works well meets what another finds important among what is challenging, on the same theme. The clearest matches come first.",
    noMatches:
      "No match in this period. It takes a unit with at least two important contributions about what works well, and another with at least two about what is challenging, on the same theme.",
    from: "can learn from",
    proposals: {
      practice: {
        name: "Hand over a practice",
        about: (teacher: string, learners: string) =>
          `${learners} units can learn this from ${teacher}. Ask the unit to write down how it does it.`,
      },
      visit: {
        name: "Visit",
        about: (teacher: string, _learners: string) =>
          `They hang under the same unit. Visit ${teacher} and see how it is done.`,
      },
      mentor: {
        name: "Mentor",
        about: (teacher: string, _learners: string) =>
          `They are in different parts. Ask whether somebody in ${teacher} can be a mentor for a while.`,
      },
    },
    why: "Why this match",
    strength: (unit: string, part: string, all: string) =>
      `${unit}: ${part} of ${all} judged contributions about what works well are important.`,
    challenge: (unit: string, part: string, all: string) =>
      `${unit}: ${part} of ${all} judged contributions about what is challenging are important.`,
    confirmed:
      "A contribution is important when enough people judged it, placed it clearly above the middle, and agreed. Few contributions weigh less than many.",
    top: "Hard everywhere, or somewhere",
    topAbout:
      "What is hard in half of the units or more can hardly be solved by each of them. What is hard in a few, they can often solve with help from each other.",
    verdicts: {
      everywhere: { name: "Hard everywhere", about: "To be solved at the top." },
      somewhere: { name: "Hard somewhere", about: "To be solved between units." },
      nowhere: { name: "Not shown to be hard", about: "No unit that can be shown is affected." },
    },
    most: "most of all in",
    units: (part: string, all: string) => `${part} of ${all} units`,
    contributions: (share: string, all: string) => `${share} of ${all} contributions`,
    how: "How this is counted",
    howAbout:
      "A unit is affected when it found at least two contributions about the theme important, and at least half of those it judged. Hard everywhere: three units or more, and half of all that can be shown or more. Units with too few people aren’t counted.",
  },
};
export default words;
