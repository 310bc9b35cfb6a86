// HR's words about figures in Dutch.
import type en from "./en.ts";

const words: typeof en = {
  figures: {
    about: {
      overview:
        "Wat mensen over elk thema zeggen, per afdeling. Druk op een getal om te zien wat het is en hoeveel mensen erachter staan.",
      unit: "Eén afdeling, met alles wat eronder valt.",
      time: "Hoe een afdeling zich ontwikkelt van kwartaal tot kwartaal.",
      learning: "Wie wie kan helpen, en wat aan de top moet worden opgelost.",
    },
    filters: "Wat je ziet",
    unit: "Deel van de organisatie",
    from: "Van",
    to: "Tot en met",
    quarter: (year, number) => `${number}e kwartaal ${year}`,
    updated: "De cijfers zijn bijgewerkt.",
    nothing:
      "Er is niets te tonen voor deze afdeling in deze periode: geen sessies, of te weinig mensen erin. Kies een langere periode of een groter deel.",
    partial: "Sommige kleine teams tellen niet in alle cijfers mee",
    hidden: (n) => (n === 1 ? "1 getal is verborgen" : `${n} getallen zijn verborgen`),
    why: "Een getal is verborgen als er te weinig mensen achter staan, of als een verborgen getal eruit te berekenen zou zijn. Hoeveel mensen nodig zijn, is bepaald toen elke sessie werd geopend. Verborgen is niet hetzelfde als nul: niemand kan het zien, ook hier niet.",
    export: {
      title: "Deze cijfers bewaren",
      about: "Het bestand bevat precies de getallen die je hier ziet. Wat verborgen is, blijft leeg.",
      forms: { csv: "CSV", xlsx: "Excel (XLSX)", parquet: "Parquet" },
    },
  },
  yearly: {
    title: "Jaarverslag (pdf)",
    about:
      "Een jaar van de afdeling hierboven, met alles wat eronder valt, om af te drukken of door te sturen: één pagina die je in twee minuten leest, daarna tabellen en grafieken. Het heeft dezelfde vrijgegeven cijfers als dit scherm.",
    year: "Jaar",
    go: "Verslag maken",
    making: "Het verslag wordt gemaakt … Dat duurt enkele seconden.",
    made: "Het verslag is bewaard.",
    file: "jaarverslag",
  },
  overview: {
    kind: "Tonen",
    kinds: { challenging: "Lastig", works_well: "Gaat goed" },
    caption: {
      challenging: "Hoeveel van wat lastig is belangrijk is, per afdeling en thema",
      works_well: "Hoeveel van wat goed gaat belangrijk is, per afdeling en thema",
    },
    unit: "Afdeling",
    few: "te weinig",
    none: "niets hierover",
    outOf: (part, all) => `${part} van ${all}`,
    legend: {
      challenging: "Deel van de beoordeelde bijdragen over wat lastig is dat de groep belangrijk vond",
      works_well: "Deel van de beoordeelde bijdragen over wat goed gaat dat de groep belangrijk vond",
    },
    signs:
      "te weinig: verborgen omdat er te weinig mensen achter staan. *: een deel is verborgen; druk om te zien wat. –: niets hierover.",
  },
  learning: {
    matches: "Wie kan van wie leren",
    matchesAbout:
      "Wat de ene afdeling belangrijk vindt van wat goed gaat, ontmoet wat een andere belangrijk vindt van wat lastig is, bij hetzelfde thema. De duidelijkste combinaties staan bovenaan.",
    noMatches:
      "Geen combinatie in deze periode. Er is een afdeling nodig met minstens twee belangrijke bijdragen over wat goed gaat, en een andere met minstens twee over wat lastig is, bij hetzelfde thema.",
    from: "kan leren van",
    proposals: {
      practice: {
        name: "Werkwijze overdragen",
        about: (teacher, learners) =>
          `${learners} afdelingen kunnen dit leren van ${teacher}. Vraag de afdeling op te schrijven hoe ze het doet.`,
      },
      visit: {
        name: "Bezoek",
        about: (teacher) =>
          `Ze vallen onder dezelfde afdeling. Ga langs bij ${teacher} en kijk hoe het daar gaat.`,
      },
      mentor: {
        name: "Mentor",
        about: (teacher) =>
          `Ze horen bij verschillende delen. Vraag of iemand van ${teacher} een tijdje mentor kan zijn.`,
      },
    },
    why: "Waarom deze combinatie",
    strength: (unit, part, all) =>
      `${unit}: ${part} van ${all} beoordeelde bijdragen over wat goed gaat zijn belangrijk.`,
    challenge: (unit, part, all) =>
      `${unit}: ${part} van ${all} beoordeelde bijdragen over wat lastig is zijn belangrijk.`,
    confirmed:
      "Een bijdrage is belangrijk als genoeg mensen haar hebben beoordeeld, haar duidelijk boven het midden plaatsten en het eens waren. Weinig bijdragen wegen minder dan veel.",
    top: "Overal lastig, of op enkele plekken",
    topAbout:
      "Wat in de helft van de afdelingen of meer lastig is, kunnen ze elk voor zich nauwelijks oplossen. Wat in enkele lastig is, kunnen ze vaak met elkaars hulp oplossen.",
    verdicts: {
      everywhere: { name: "Overal lastig", about: "Moet aan de top worden opgelost." },
      somewhere: { name: "Op enkele plekken lastig", about: "Kan tussen afdelingen worden opgelost." },
      nowhere: {
        name: "Niet zichtbaar lastig",
        about: "Geen afdeling die getoond kan worden heeft er last van.",
      },
    },
    most: "het meest bij",
    units: (part, all) => `${part} van ${all} afdelingen`,
    contributions: (share, all) => `${share} van ${all} bijdragen`,
    how: "Zo wordt er geteld",
    howAbout:
      "Een afdeling heeft er last van als ze minstens twee bijdragen over het thema belangrijk vond, en minstens de helft van wat ze beoordeelde. Overal lastig: drie afdelingen of meer, en minstens de helft van alle die getoond kunnen worden. Afdelingen met te weinig mensen tellen niet mee.",
  },
};
export default words;
