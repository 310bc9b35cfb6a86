// HR's words about one unit and its development in Norwegian (Bokmål).
import type en from "./en.ts";

const words: typeof en = {
  explained: {
    few: "For få svar til å vise tall.",
    about: {
      confirmed: (part, all) =>
        `av innspillene: ${part} av de ${all} om dette temaet som ble vurdert. De teller når mange nok har vurdert dem, plassert dem klart over midten og vært enige.`,
      importance: (_part, all) => `i snitt, fra 1 (mindre viktig) til 5 (svært viktig). ${all} vurderinger.`,
      agreement: (_part, all) => `i snitt, fra 1 (helt uenig) til 5 (helt enig). ${all} svar.`,
      chosen: (part, all) => `valgte dette: ${part} av ${all} svar.`,
      contributions: () => "innspill ble skrevet.",
      planned: () => "tiltak ble bestemt i øktene i denne perioden.",
      done: () => "tiltak ble gjennomført i denne perioden. Noen av dem kan være bestemt tidligere.",
      dropped: () => "tiltak ble droppet i denne perioden. Noen av dem kan være bestemt tidligere.",
      changed: () => "tiltak ble til noe annet i denne perioden. Noen av dem kan være bestemt tidligere.",
      sessions: () => "økter ble åpnet i dette kvartalet.",
      joined: () => "ble med. En som var med i to økter, telles to ganger.",
      came: () =>
        "av dem som var ventet, kom. Bare økter der lederen sa hvor mange som var ventet, er regnet med.",
      answered: () => "av dem som var med, svarte, i snitt over stegene som ber om et svar.",
    },
    names: {
      planned: "Bestemt",
      done: "Gjennomført",
      dropped: "Droppet",
      changed: "Endret",
      sessions: "Økter",
      joined: "Deltakere",
      came: "Oppmøte",
      answered: "Svarte",
    },
    interval: (low, high) =>
      `Med så mange svar ligger den sanne verdien mellom ${low} og ${high} i nitten av tjue tilfeller.`,
    people: "Personer bak tallet, minst",
    peopleHint: "Hver enhet telles med sin største økt, så ingen telles to ganger.",
    contributions: "Innspill",
    importance: "Viktighet i snitt",
    importanceHint: "Fra 1 (mindre viktig) til 5 (svært viktig).",
    spread: "Hvor langt svarene ligger fra hverandre",
    spreadHint: "Standardavvik: 0 når alle svarer det samme, 2 når halvparten svarer 1 og halvparten 5.",
    partly: (n) =>
      n === 1
        ? "1 tall fra et kvartal er skjult og ikke med."
        : `${n} tall fra noen kvartaler er skjult og ikke med.`,
    partial:
      "Noen små team er ikke med her, for ellers ville de være for lette å kjenne igjen. Sammen med andre kan de være regnet med lenger opp.",
    close: "Lukk",
    unit: "Enheten",
    time: "Over tid",
    noTheme: "Uten tema",
    unnamed: {
      item: (id) => `Et eget utsagn i opplegget (${id})`,
      trilemma: (id) => `Et eget trilemma i opplegget (${id})`,
      option: (id) => `Svar ${id} på et eget trilemma`,
    },
  },
  unitPage: {
    above: "Hvor enheten hører til",
    over: "Utvikling over tid",
    below: "Sammenlign enhetene under",
    few: "For få personer til å vise noe tall her. Det de sa, kan være regnet med lenger opp.",
    headline: {
      title: "Kort fortalt",
      strongest: "Sterkeste tema",
      hardest: "Mest utfordrende tema",
      actions: "Tiltak",
      important: (part, all) => `${part} av ${all} vurderte innspill er viktige`,
      noStrength: "Ingen styrke skiller seg ut",
      noChallenge: "Ingenting utfordrende skiller seg ut",
      takes: "Det trengs minst to viktige innspill om samme tema, og halvparten av dem som ble vurdert.",
      taken: (n) => `${n} bestemt`,
      noneTaken: "Ingen bestemt",
      became: (done, dropped, changed) => `${done} gjennomført, ${dropped} droppet, ${changed} endret`,
      notTold: "Det er ikke meldt hva det ble av dem ennå.",
    },
    themes: {
      title: "Styrker og utfordringer",
      about:
        "For hvert tema: andelen av de vurderte innspillene som gruppen fant viktige. Den klareste styrken står øverst, den klareste utfordringen nederst.",
      theme: "Tema",
      none: "Ingen innspill som kan vises. Temaene kommer når en gruppe har vurdert innspillene sine i en økt.",
    },
    pulse: {
      title: "Hva folk svarer til slutt",
      about:
        "Prikken er snittet, fra 1 (helt uenig) til 5 (helt enig). Streken viser hvor langt det kan være fra det sanne: få svar gjør den lang.",
      item: "Utsagn",
      mean: "Snitt",
      answers: "Svar",
      none: "Ingen har svart på utsagn i denne perioden, eller for få. De står til slutt i en økt, hvis lederen beholder det steget.",
    },
    trilemmas: {
      title: "Trilemmaer",
      about: "Hvordan svarene fordeler seg. Ingen svar er feil: Det viktige er hva folk snakker om etterpå.",
      answers: (n) => `${n} svar`,
      none: "Ingen trilemmaer har nok svar i denne perioden. De står i begynnelsen av en økt.",
      more: (n) => (n === 1 ? "1 trilemma til" : `${n} trilemmaer til`),
    },
    follow: {
      title: "Fra plan til handling",
      about: "Tiltak som ble bestemt i øktene, og hva det ble av tiltak, i denne perioden.",
      state: "Hva som skjedde",
      number: "Antall",
      none: "Ingen tiltak som kan vises. De kommer når en økt er avsluttet med en handlingsplan.",
      notTold:
        "Det er ikke meldt hva det ble av tiltakene ennå. Det telles når lederen merker et tiltak som gjennomført, droppet eller endret på startsiden.",
    },
    came: {
      title: "Deltakelse",
      about: "Hvem som var med, kvartal for kvartal.",
      quarter: "Kvartal",
      noSession: "Ingen økt",
      none: "Ingen økter i denne perioden. Et kvartal vises når det er over.",
    },
    teaching: {
      title: "Lære bort og lære",
      about: "Treff med andre enheter: Det den ene er god på, synes den andre er vanskelig.",
      teaches: "Dette kan andre lære her",
      learns: "Dette kan læres av andre",
      none: "Ingen treff i denne perioden. Det trengs minst to viktige innspill om samme tema på begge sider.",
    },
  },
  time: {
    title: (unit) => `${unit} over tid`,
    show: "Vis",
    shows: {
      challenging: "Utfordrende",
      works_well: "Fungerer bra",
      item: "Utsagn",
      trilemma: "Trilemmaer",
      session: "Deltakelse",
      action: "Tiltak",
    },
    measure: "Tell",
    measures: { confirmed: "Andelen som er viktig", rated: "Viktighet, 1–5" },
    press: "Trykk på en linje for å se den større, med tallene.",
    all: "Alle linjene",
    inQuarter: (value, quarter) => `${value} i ${quarter}`,
    noneAnswered: "Ingen sa noe om dette i dette kvartalet.",
    quarterShort: (number) => `${number}. kv.`,
    quarter: "Kvartal",
    value: "Verdi",
    between: "Mellom",
    people: "Personer, minst",
    range: (low, high) => `${low} til ${high}`,
    band: "Båndet rommer den sanne verdien i nitten av tjue tilfeller.",
    gaps: "Et hull i linjen er et kvartal uten tall: skjult fordi for få har svart (stripet), eller ingen sa noe om det.",
    nothing:
      "Det er ingen linje å tegne for denne enheten i denne perioden: ingen økter, eller for få personer i dem. Velg en lengre periode eller en større del.",
    once: "De fleste trilemmaer blir spurt én gang. Her står de som har svar som kan vises, fra to kvartaler eller flere.",
    noTwice: "Ingen trilemmaer er besvart i to kvartaler som kan vises.",
    answered: (step) => `Svarte: ${step}`,
    steps: {
      trilemma: "oppvarming",
      judge: "gjennomgang",
      plan: "valg av tiltak",
      pulse: "til slutt",
    },
  },
};
export default words;
