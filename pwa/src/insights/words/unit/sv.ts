// HR's words about one unit and its development in Swedish.
import type en from "./en.ts";

const words: typeof en = {
  explained: {
    few: "För få svar för att visa siffror.",
    about: {
      confirmed: (part, all) =>
        `av inspelen: ${part} av de ${all} om det här temat som har bedömts. De räknas när tillräckligt många har bedömt dem, placerat dem klart över mitten och varit överens.`,
      importance: (_part, all) =>
        `i snitt, från 1 (mindre viktigt) till 5 (mycket viktigt). ${all} bedömningar.`,
      agreement: (_part, all) =>
        `i snitt, från 1 (håller inte alls med) till 5 (håller helt med). ${all} svar.`,
      chosen: (part, all) => `valde det här: ${part} av ${all} svar.`,
      contributions: () => "inspel skrevs.",
      planned: () => "åtgärder beslutades i sessionerna under perioden.",
      done: () => "åtgärder genomfördes under perioden. Några av dem kan ha beslutats tidigare.",
      dropped: () => "åtgärder ströks under perioden. Några av dem kan ha beslutats tidigare.",
      changed: () => "åtgärder blev något annat under perioden. Några av dem kan ha beslutats tidigare.",
      open: () => "åtgärder var fortfarande öppna när perioden var över.",
      sessions: () => "sessioner öppnades under kvartalet.",
      joined: () => "gick med. Den som var med i två sessioner räknas två gånger.",
      came: () =>
        "av dem som väntades kom. Bara sessioner där ledaren angav hur många som väntades är medräknade.",
      answered: () => "av dem som var med svarade, i snitt över de steg som ber om ett svar.",
    },
    names: {
      planned: "Beslutade",
      done: "Genomförda",
      dropped: "Strukna",
      changed: "Ändrade",
      open: "Fortfarande öppna",
      sessions: "Sessioner",
      joined: "Deltagare",
      came: "Närvaro",
      answered: "Svarade",
    },
    interval: (low, high) =>
      `Med så många svar ligger det sanna värdet mellan ${low} och ${high} i nitton fall av tjugo.`,
    people: "Personer bakom siffran, minst",
    peopleHint: "Varje enhet räknas med sin största session, så att ingen räknas två gånger.",
    contributions: "Inspel",
    importance: "Vikt i snitt",
    importanceHint: "Från 1 (mindre viktigt) till 5 (mycket viktigt).",
    spread: "Hur långt ifrån varandra svaren ligger",
    spreadHint: "Standardavvikelse: 0 när alla svarar likadant, 2 när hälften svarar 1 och hälften 5.",
    partly: (n) =>
      n === 1
        ? "1 siffra från ett kvartal är dold och inte medräknad."
        : `${n} siffror från några kvartal är dolda och inte medräknade.`,
    partial:
      "Några små team är inte med här, eftersom de annars skulle vara för lätta att känna igen. Tillsammans med andra kan de vara medräknade längre upp.",
    close: "Stäng",
    unit: "Enheten",
    time: "Över tid",
    doneOfAll: "Genomförda, av alla som har avslutats eller fortfarande är öppna",
    noTheme: "Utan tema",
    unnamed: {
      item: (id) => `Ett eget påstående i upplägget (${id})`,
      trilemma: (id) => `Ett eget trilemma i upplägget (${id})`,
      option: (id) => `Svar ${id} på ett eget trilemma`,
    },
  },
  unitPage: {
    above: "Var enheten hör hemma",
    over: "Utveckling över tid",
    below: "Jämför enheterna under",
    few: "För få personer för att visa någon siffra här. Det de sa kan vara medräknat längre upp.",
    headline: {
      title: "I korthet",
      strongest: "Starkaste tema",
      hardest: "Mest utmanande tema",
      actions: "Åtgärder",
      important: (part, all) => `${part} av ${all} bedömda inspel är viktiga`,
      noStrength: "Ingen styrka utmärker sig",
      noChallenge: "Ingen utmaning utmärker sig",
      takes: "Det krävs minst två viktiga inspel om samma tema, och hälften av dem som har bedömts.",
      taken: (n) => `${n} beslutade`,
      noneTaken: "Inga beslutade",
      became: (done, dropped, changed) => `${done} genomförda, ${dropped} strukna, ${changed} ändrade`,
      notTold: "Det har inte rapporterats än vad det blev av dem.",
    },
    themes: {
      title: "Styrkor och utmaningar",
      about:
        "För varje tema: andelen av de bedömda inspelen som gruppen fann viktiga. Den tydligaste styrkan står överst, den tydligaste utmaningen längst ner.",
      theme: "Tema",
      none: "Inga inspel som kan visas. Temana kommer när en grupp har bedömt sina inspel i en session.",
    },
    pulse: {
      title: "Vad folk svarar till sist",
      about:
        "Pricken är snittet, från 1 (håller inte alls med) till 5 (håller helt med). Strecket visar hur långt det kan vara från det sanna: få svar gör det långt.",
      item: "Påstående",
      mean: "Snitt",
      answers: "Svar",
      none: "Ingen har svarat på påståenden under perioden, eller för få. De kommer till sist i en session, om ledaren behåller det steget.",
    },
    trilemmas: {
      title: "Trilemman",
      about: "Hur svaren fördelar sig. Inget svar är fel: det viktiga är vad ni pratar om efteråt.",
      answers: (n) => `${n} svar`,
      none: "Inget trilemma har tillräckligt många svar under perioden. De kommer i början av en session.",
      more: (n) => (n === 1 ? "1 trilemma till" : `${n} trilemman till`),
    },
    follow: {
      title: "Från plan till handling",
      about: "Åtgärder som beslutades i sessionerna, och vad det blev av åtgärder, under perioden.",
      state: "Vad som hände",
      number: "Antal",
      none: "Inga åtgärder som kan visas. De kommer när en session har avslutats med en handlingsplan.",
      notTold:
        "Det har inte rapporterats än vad det blev av åtgärderna. Det räknas när ledaren markerar en åtgärd som genomförd, struken eller ändrad på startsidan.",
    },
    came: {
      title: "Deltagande",
      about: "Vilka som var med, kvartal för kvartal.",
      quarter: "Kvartal",
      noSession: "Ingen session",
      none: "Inga sessioner under perioden. Ett kvartal visas när det är över.",
    },
    teaching: {
      title: "Lära ut och lära sig",
      about: "Träffar med andra enheter: det som den ena är bra på tycker den andra är svårt.",
      teaches: "Det här kan andra lära sig här",
      learns: "Det här går att lära av andra",
      none: "Inga träffar under perioden. Det krävs minst två viktiga inspel om samma tema på båda sidor.",
    },
  },
  time: {
    title: (unit) => `${unit} över tid`,
    show: "Visa",
    shows: {
      challenging: "Svårt",
      works_well: "Fungerar bra",
      item: "Påståenden",
      trilemma: "Trilemman",
      session: "Deltagande",
      action: "Åtgärder",
    },
    measure: "Räkna",
    measures: { confirmed: "Andelen som är viktig", rated: "Vikt, 1–5" },
    press: "Tryck på en linje för att se den större, med siffrorna.",
    all: "Alla linjer",
    inQuarter: (value, quarter) => `${value} i ${quarter}`,
    noneAnswered: "Ingen sa något om det här under kvartalet.",
    quarterShort: (number) => `kv. ${number}`,
    quarter: "Kvartal",
    value: "Värde",
    between: "Mellan",
    people: "Personer, minst",
    range: (low, high) => `${low} till ${high}`,
    band: "Bandet rymmer det sanna värdet i nitton fall av tjugo.",
    gaps: "Ett hål i linjen är ett kvartal utan siffra: dold eftersom för få har svarat (randigt), eller ingen sa något om det.",
    nothing:
      "Det finns ingen linje att rita för enheten under perioden: inga sessioner, eller för få personer i dem. Välj en längre period eller en större del.",
    once: "De flesta trilemman ställs en gång. Här står de som har svar som kan visas från två kvartal eller fler.",
    noTwice: "Inget trilemma har besvarats under två kvartal som kan visas.",
    answered: (step) => `Svarade: ${step}`,
    steps: {
      trilemma: "uppvärmning",
      judge: "genomgång",
      plan: "val av åtgärder",
      pulse: "till sist",
    },
  },
};
export default words;
