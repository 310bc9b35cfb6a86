// HR's words about figures in Swedish.
import type en from "./en.ts";

const words: typeof en = {
  figures: {
    about: {
      overview:
        "Vad folk säger om varje tema, enhet för enhet. Tryck på en siffra för att se vad den är och hur många som står bakom.",
      unit: "En enhet, med allt som ligger under.",
      time: "Hur en enhet utvecklas från kvartal till kvartal.",
      learning: "Vem som kan hjälpa vem, och vad som måste lösas högst upp.",
    },
    filters: "Vad som visas",
    unit: "Del av organisationen",
    from: "Från",
    to: "Till och med",
    quarter: (year, number) => `kvartal ${number} ${year}`,
    updated: "Siffrorna är uppdaterade.",
    nothing:
      "Det finns inget att visa för enheten i den här perioden: inga sessioner, eller för få personer i dem som var. Välj en längre period eller en större del.",
    partial: "Några små team är inte medräknade i alla siffror",
    hidden: (n) => (n === 1 ? "1 siffra är dold" : `${n} siffror är dolda`),
    why: "En siffra är dold när för få personer står bakom den, eller när en dold siffra skulle kunna räknas ut från den. Hur många som behövs bestämdes när varje session öppnades. Dold betyder inte noll: ingen kan se den, inte heller här.",
    export: {
      title: "Spara de här siffrorna",
      about: "Filen har exakt de siffror som visas här. Det som är dolt är tomt i den.",
      forms: { csv: "CSV", xlsx: "Excel (XLSX)", parquet: "Parquet" },
    },
  },
  yearly: {
    title: "Årsrapport (PDF)",
    about:
      "Ett år för enheten ovan, med allt som ligger under, att skriva ut eller skicka vidare: en sida som läses på två minuter, sedan tabeller och diagram. Den har samma publicerade siffror som skärmen.",
    year: "År",
    go: "Gör rapporten",
    making: "Gör rapporten … Det tar några sekunder.",
    made: "Rapporten är sparad.",
    file: "årsrapport",
  },
  overview: {
    kind: "Visa",
    kinds: { challenging: "Svårt", works_well: "Fungerar bra" },
    caption: {
      challenging: "Hur mycket av det utmanande som är viktigt, för varje enhet och tema",
      works_well: "Hur mycket av det som fungerar bra som är viktigt, för varje enhet och tema",
    },
    unit: "Enhet",
    few: "för få",
    none: "inget om detta",
    outOf: (part, all) => `${part} av ${all}`,
    legend: {
      challenging: "Andelen av de bedömda inspelen om det utmanande som gruppen fann viktiga",
      works_well: "Andelen av de bedömda inspelen om det som fungerar bra som gruppen fann viktiga",
    },
    signs:
      "för få: dold eftersom för få personer står bakom. *: en del är dold; tryck för att se vad. –: inget om detta.",
  },
  learning: {
    matches: "Vem kan lära av vem",
    matchesAbout:
      "Det en enhet finner viktigt bland det som fungerar bra möter det en annan finner viktigt bland det utmanande, om samma tema. De tydligaste träffarna står först.",
    noMatches:
      "Inga träffar i den här perioden. Det behövs en enhet med minst två viktiga inspel om det som fungerar bra, och en annan med minst två om det utmanande, om samma tema.",
    from: "kan lära av",
    proposals: {
      practice: {
        name: "Dela ett arbetssätt",
        about: (teacher, learners) =>
          `${learners} enheter kan lära sig detta av ${teacher}. Be enheten skriva ner hur den gör.`,
      },
      visit: {
        name: "Besök",
        about: (teacher) => `De hör till samma enhet. Besök ${teacher} och se hur det görs.`,
      },
      mentor: {
        name: "Mentor",
        about: (teacher) => `De hör till olika delar. Fråga om någon i ${teacher} kan vara mentor ett tag.`,
      },
    },
    why: "Varför den här träffen",
    strength: (unit, part, all) =>
      `${unit}: ${part} av ${all} bedömda inspel om det som fungerar bra är viktiga.`,
    challenge: (unit, part, all) => `${unit}: ${part} av ${all} bedömda inspel om det utmanande är viktiga.`,
    confirmed:
      "Ett inspel är viktigt när tillräckligt många har bedömt det, placerat det klart över mitten och varit eniga. Få inspel väger mindre än många.",
    top: "Svårt överallt, eller på några ställen",
    topAbout:
      "Det som är svårt i hälften av enheterna eller fler kan var och en av dem knappast lösa själv. Det som är svårt i några få kan de ofta lösa med hjälp av varandra.",
    verdicts: {
      everywhere: { name: "Svårt överallt", about: "Måste lösas högst upp." },
      somewhere: { name: "Svårt på några ställen", about: "Kan lösas mellan enheter." },
      nowhere: { name: "Inte visat vara svårt", about: "Ingen enhet som kan visas är drabbad." },
    },
    most: "mest av allt i",
    units: (part, all) => `${part} av ${all} enheter`,
    contributions: (share, all) => `${share} av ${all} inspel`,
    how: "Så räknas det",
    howAbout:
      "En enhet är drabbad när den fann minst två inspel om temat viktiga, och minst hälften av dem den bedömde. Svårt överallt: tre enheter eller fler, och hälften eller mer av alla som kan visas. Enheter med för få personer räknas inte.",
  },
};
export default words;
