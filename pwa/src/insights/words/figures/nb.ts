// HR's words about figures in Norwegian (Bokmål).
import type en from "./en.ts";

const words: typeof en = {
  figures: {
    about: {
      overview:
        "Hva folk sier om hvert tema, enhet for enhet. Trykk på et tall for å se hva det er, og hvor mange som står bak.",
      unit: "Én enhet, med alt som ligger under.",
      time: "Hvordan én enhet utvikler seg fra kvartal til kvartal.",
      learning: "Hvem som kan hjelpe hvem, og hva som må løses på toppen.",
    },
    filters: "Hva som vises",
    unit: "Del av organisasjonen",
    from: "Fra",
    to: "Til og med",
    quarter: (year, number) => `${number}. kvartal ${year}`,
    updated: "Tallene er oppdatert.",
    nothing:
      "Det er ingenting å vise for denne enheten i denne perioden: ingen økter, eller for få personer i dem som var. Velg en lengre periode eller en større del.",
    partial: "Noen små team er ikke regnet med i alle tallene",
    hidden: (n) => (n === 1 ? "1 tall er skjult" : `${n} tall er skjult`),
    why: "Et tall er skjult når for få personer står bak det, eller når et skjult tall kunne regnes ut fra det. Hvor mange som trengs, ble bestemt da hver økt ble åpnet. Skjult betyr ikke null: ingen kan se det, heller ikke her.",
    export: {
      title: "Lagre disse tallene",
      about: "Filen har nøyaktig de tallene som vises her. Det som er skjult, står tomt.",
      forms: { csv: "CSV", xlsx: "Excel (XLSX)", parquet: "Parquet" },
    },
  },
  yearly: {
    title: "Årsrapport (PDF)",
    about:
      "Ett år for enheten over, med alt som ligger under, til å skrive ut eller sende videre: én side som leses på to minutter, så tabeller og figurer. Den har de samme frigitte tallene som skjermen.",
    year: "År",
    go: "Lag rapporten",
    making: "Lager rapporten … Det tar noen sekunder.",
    made: "Rapporten er lagret.",
    file: "årsrapport",
  },
  overview: {
    kind: "Vis",
    kinds: { challenging: "Vanskelig", works_well: "Fungerer bra" },
    caption: {
      challenging: "Hvor mye av det utfordrende som er viktig, for hver enhet og hvert tema",
      works_well: "Hvor mye av det som fungerer bra, som er viktig, for hver enhet og hvert tema",
    },
    unit: "Enhet",
    few: "for få",
    none: "ingenting om dette",
    outOf: (part, all) => `${part} av ${all}`,
    legend: {
      challenging: "Andelen av de vurderte innspillene om det utfordrende som gruppen fant viktige",
      works_well: "Andelen av de vurderte innspillene om det som fungerer bra, som gruppen fant viktige",
    },
    signs:
      "for få: skjult fordi for få personer står bak. *: noe av det er skjult; trykk for å se hva. –: ingenting om dette.",
  },
  learning: {
    matches: "Hvem kan lære av hvem",
    matchesAbout:
      "Det én enhet finner viktig av det som fungerer bra, møter det en annen finner viktig av det utfordrende, om samme tema. De tydeligste treffene står først.",
    noMatches:
      "Ingen treff i denne perioden. Det trengs en enhet med minst to viktige innspill om det som fungerer bra, og en annen med minst to om det utfordrende, om samme tema.",
    from: "kan lære av",
    proposals: {
      practice: {
        name: "Del en praksis",
        about: (teacher, learners) =>
          `${learners} enheter kan lære dette av ${teacher}. Be enheten skrive ned hvordan den gjør det.`,
      },
      visit: {
        name: "Besøk",
        about: (teacher) => `De hører til samme enhet. Besøk ${teacher} og se hvordan det gjøres.`,
      },
      mentor: {
        name: "Mentor",
        about: (teacher) => `De hører til ulike deler. Spør om noen i ${teacher} kan være mentor en stund.`,
      },
    },
    why: "Hvorfor dette treffet",
    strength: (unit, part, all) =>
      `${unit}: ${part} av ${all} vurderte innspill om det som fungerer bra, er viktige.`,
    challenge: (unit, part, all) =>
      `${unit}: ${part} av ${all} vurderte innspill om det utfordrende er viktige.`,
    confirmed:
      "Et innspill er viktig når mange nok har vurdert det, plassert det klart over midten og vært enige. Få innspill veier mindre enn mange.",
    top: "Vanskelig overalt, eller noen steder",
    topAbout:
      "Det som er vanskelig i halvparten av enhetene eller mer, kan hver av dem knapt løse alene. Det som er vanskelig i noen få, kan de ofte løse med hjelp fra hverandre.",
    verdicts: {
      everywhere: { name: "Vanskelig overalt", about: "Må løses på toppen." },
      somewhere: { name: "Vanskelig noen steder", about: "Kan løses mellom enheter." },
      nowhere: { name: "Ikke vist å være vanskelig", about: "Ingen enhet som kan vises, er rammet." },
    },
    most: "mest av alt i",
    units: (part, all) => `${part} av ${all} enheter`,
    contributions: (share, all) => `${share} av ${all} innspill`,
    how: "Slik telles det",
    howAbout:
      "En enhet er rammet når den fant minst to innspill om temaet viktige, og minst halvparten av dem den vurderte. Vanskelig overalt: tre enheter eller flere, og halvparten eller mer av alle som kan vises. Enheter med for få personer telles ikke med.",
  },
};
export default words;
