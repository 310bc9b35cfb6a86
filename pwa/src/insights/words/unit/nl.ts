// HR's words about one unit and its development in Dutch.
import type en from "./en.ts";

const words: typeof en = {
  explained: {
    few: "Te weinig antwoorden om cijfers te tonen.",
    about: {
      confirmed: (part, all) =>
        `van de bijdragen: ${part} van de ${all} over dit thema die zijn beoordeeld. Ze tellen mee als genoeg mensen ze hebben beoordeeld, duidelijk boven het midden, en het eens waren.`,
      importance: (_part, all) =>
        `gemiddeld, van 1 (minder belangrijk) tot 5 (heel belangrijk). ${all} beoordelingen.`,
      agreement: (_part, all) =>
        `gemiddeld, van 1 (helemaal oneens) tot 5 (helemaal eens). ${all} antwoorden.`,
      chosen: (part, all) => `koos dit: ${part} van ${all} antwoorden.`,
      contributions: () => "bijdragen werden geschreven.",
      planned: () => "acties zijn in deze periode in sessies afgesproken.",
      done: () => "acties zijn in deze periode gedaan. Een deel kan eerder zijn afgesproken.",
      dropped: () => "acties zijn in deze periode vervallen. Een deel kan eerder zijn afgesproken.",
      changed: () =>
        "acties zijn in deze periode iets anders geworden. Een deel kan eerder zijn afgesproken.",
      open: () => "acties waren nog open toen de periode voorbij was.",
      sessions: () => "sessies zijn in dit kwartaal geopend.",
      joined: () => "deden mee. Wie bij twee sessies was, telt twee keer.",
      came: () =>
        "van wie werd verwacht, kwam. Alleen sessies waarbij de gespreksleider zei hoeveel mensen er werden verwacht, tellen mee.",
      answered: () => "van wie meedeed, gaf antwoord, gemiddeld over de stappen die om een antwoord vragen.",
    },
    names: {
      planned: "Afgesproken",
      done: "Gedaan",
      dropped: "Vervallen",
      changed: "Veranderd",
      open: "Nog open",
      sessions: "Sessies",
      joined: "Deelnemers",
      came: "Opkomst",
      answered: "Gaf antwoord",
    },
    interval: (low, high) =>
      `Bij zoveel antwoorden ligt de echte waarde in negentien van de twintig gevallen tussen ${low} en ${high}.`,
    people: "Mensen achter het cijfer, minstens",
    peopleHint: "Elke afdeling telt mee met haar grootste sessie, zodat niemand twee keer telt.",
    contributions: "Bijdragen",
    importance: "Belang, gemiddeld",
    importanceHint: "Van 1 (minder belangrijk) tot 5 (heel belangrijk).",
    spread: "Hoe ver antwoorden uiteenlopen",
    spreadHint:
      "Standaardafwijking: 0 als iedereen hetzelfde antwoordt, 2 als de helft 1 zegt en de helft 5.",
    partly: (n) =>
      n === 1
        ? "1 cijfer van een kwartaal is verborgen en telt niet mee."
        : `${n} cijfers van sommige kwartalen zijn verborgen en tellen niet mee.`,
    partial:
      "Enkele kleine teams tellen hier niet mee, omdat ze anders te makkelijk te herkennen zijn. Samen met andere tellen ze hogerop misschien wel mee.",
    close: "Sluiten",
    unit: "De afdeling",
    time: "Verloop",
    doneOfAll: "Gedaan, van alles wat is afgesloten of nog openstaat",
    noTheme: "Zonder thema",
    unnamed: {
      item: (id) => `Een eigen stelling van de werkvorm (${id})`,
      trilemma: (id) => `Een eigen trilemma van de werkvorm (${id})`,
      option: (id) => `Antwoord ${id} op een eigen trilemma`,
    },
  },
  unitPage: {
    above: "Waar de afdeling onder valt",
    over: "Verloop",
    below: "Vergelijk de afdelingen eronder",
    few: "Te weinig mensen om hier een cijfer te tonen. Wat ze zeiden, telt hogerop misschien wel mee.",
    headline: {
      title: "In het kort",
      strongest: "Sterkste thema",
      hardest: "Lastigste thema",
      actions: "Acties",
      important: (part, all) => `${part} van ${all} beoordeelde bijdragen zijn belangrijk`,
      noStrength: "Geen sterk punt springt eruit",
      noChallenge: "Geen lastig punt springt eruit",
      takes:
        "Daarvoor zijn minstens twee belangrijke bijdragen over hetzelfde thema nodig, en de helft van wat er is beoordeeld.",
      taken: (n) => `${n} afgesproken`,
      noneTaken: "Geen afgesproken",
      became: (done, dropped, changed) => `${done} gedaan, ${dropped} vervallen, ${changed} veranderd`,
      notTold: "Wat ervan is geworden, is nog niet gemeld.",
    },
    themes: {
      title: "Sterke en lastige punten",
      about:
        "Per thema: het deel van de beoordeelde bijdragen dat de groep belangrijk vond. Het duidelijkste sterke punt staat bovenaan, het duidelijkste lastige punt onderaan.",
      theme: "Thema",
      none: "Geen bijdragen die getoond kunnen worden. Thema’s verschijnen als een groep in een sessie haar bijdragen heeft beoordeeld.",
    },
    pulse: {
      title: "Wat mensen tot slot antwoorden",
      about:
        "De stip is het gemiddelde, van 1 (helemaal oneens) tot 5 (helemaal eens). De streep laat zien hoe ver dat van de echte waarde kan liggen: weinig antwoorden maken haar lang.",
      item: "Stelling",
      mean: "Gemiddeld",
      answers: "Antwoorden",
      none: "Niemand heeft in deze periode op stellingen geantwoord, of te weinig mensen. Ze staan aan het eind van een sessie, als de gespreksleider die stap laat staan.",
    },
    trilemmas: {
      title: "Trilemma’s",
      about:
        "Hoe de antwoorden verdeeld zijn. Geen antwoord is fout: het gaat erom waar mensen daarna over praten.",
      answers: (n) => `${n} antwoorden`,
      none: "Geen trilemma heeft in deze periode genoeg antwoorden. Ze staan aan het begin van een sessie.",
      more: (n) => (n === 1 ? "Nog 1 trilemma" : `Nog ${n} trilemma’s`),
    },
    follow: {
      title: "Van plan naar praktijk",
      about: "Acties die in sessies zijn afgesproken, en wat er van acties is geworden, in deze periode.",
      state: "Wat er gebeurde",
      number: "Aantal",
      none: "Geen acties die getoond kunnen worden. Ze verschijnen als een sessie is afgerond met een actieplan.",
      notTold:
        "Wat er van de acties is geworden, is nog niet gemeld. Het telt mee zodra de gespreksleider op de startpagina aangeeft dat een actie is gedaan, vervallen of veranderd.",
    },
    came: {
      title: "Deelname",
      about: "Wie erbij was, kwartaal voor kwartaal.",
      quarter: "Kwartaal",
      noSession: "Geen sessie",
      none: "Geen sessies in deze periode. Een kwartaal wordt getoond als het voorbij is.",
    },
    teaching: {
      title: "Leren van elkaar",
      about: "Overeenkomsten met andere afdelingen: waar de ene goed in is, vindt de andere lastig.",
      teaches: "Dit kunnen anderen hier leren",
      learns: "Dit valt van anderen te leren",
      none: "Geen overeenkomst in deze periode. Daarvoor zijn aan beide kanten minstens twee belangrijke bijdragen over hetzelfde thema nodig.",
    },
  },
  time: {
    title: (unit) => `${unit} in de loop van de tijd`,
    show: "Tonen",
    shows: {
      challenging: "Lastig",
      works_well: "Gaat goed",
      item: "Stellingen",
      trilemma: "Trilemma’s",
      session: "Deelname",
      action: "Acties",
    },
    measure: "Tellen",
    measures: { confirmed: "Het deel dat belangrijk is", rated: "Belang, 1–5" },
    press: "Druk op een lijn om haar groter te zien, met de cijfers.",
    all: "Alle lijnen",
    inQuarter: (value, quarter) => `${value} in ${quarter}`,
    noneAnswered: "Niemand zei hier in dit kwartaal iets over.",
    quarterShort: (number) => `K${number}`,
    quarter: "Kwartaal",
    value: "Waarde",
    between: "Tussen",
    people: "Mensen, minstens",
    range: (low, high) => `${low} tot ${high}`,
    band: "De band bevat in negentien van de twintig gevallen de echte waarde.",
    gaps: "Een gat in de lijn is een kwartaal zonder cijfer: verborgen omdat te weinig mensen antwoordden (gestreept), of niemand zei er iets over.",
    nothing:
      "Er is geen lijn te tekenen voor deze afdeling in deze periode: geen sessies, of te weinig mensen erin. Kies een langere periode of een groter deel.",
    once: "De meeste trilemma’s worden één keer gesteld. Hier staan die met antwoorden die getoond kunnen worden uit twee kwartalen of meer.",
    noTwice: "Geen trilemma is beantwoord in twee kwartalen die getoond kunnen worden.",
    answered: (step) => `Gaf antwoord: ${step}`,
    steps: {
      trilemma: "warming-up",
      judge: "doornemen",
      plan: "acties kiezen",
      pulse: "tot slot",
    },
  },
};
export default words;
