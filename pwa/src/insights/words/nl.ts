// HR's words in Dutch.
import type { Words } from "../words.ts";
import figures from "./figures/nl.ts";
import themes from "./themes/nl.ts";
import unit from "./unit/nl.ts";

const words: Words = {
  ...figures,
  ...themes,
  ...unit,
  title: "Inzichten",
  language: "Taal van deze pagina",
  leave: "Uitloggen",
  pages: "Pagina’s",
  loading: "Een ogenblik …",
  again: "Probeer opnieuw",
  toast: { label: "Melding", undo: "Ongedaan maken", dismiss: "Melding sluiten" },
  nav: {
    overview: "Overzicht",
    unit: "Afdeling",
    time: "Verloop",
    learning: "Leren",
    organisation: "Organisatie",
  },
  signIn: {
    title: "Open je HR-link",
    where:
      "Deze pagina’s hebben een eigen link. Je vindt hem waar Innspill is gestart: in het terminalvenster, op de regel met ‘/insights#token=’. Klik daar op de link, of kopieer hem en plak hem hier.",
    expired: "Je link is verlopen. Haal een nieuwe op. Er is niets verloren gegaan.",
    refused:
      "Deze link werkt niet meer. Misschien is hij vervangen of ingetrokken, of is je rol veranderd. Vraag een nieuwe link aan degene van wie je deze kreeg.",
    other:
      "Deze link opent deze pagina’s niet. Ze zijn voor HR, en voor gespreksleiders die vanaf hun startpagina op /lead komen.",
    field: "Je link",
    go: "Verder",
    wrong:
      "Dit is geen link naar deze pagina’s. Zo’n link bevat ‘token=’ en daarna een lange rij letters en cijfers.",
  },
  nothing: {
    title: "Wat hiervoor nodig is",
    needs: [
      "Sessies die zijn afgerond. Een kwartaal wordt getoond als het voorbij is.",
      "Genoeg mensen achter elk getal. Waar dat er te weinig zijn, zie je dat er iets verborgen is, en waarom.",
      "De boom van afdelingen, als je delen van de organisatie wilt vergelijken.",
    ],
    first: "Naar de organisatie",
    overview:
      "Hier zie je straks wat volgens de hele organisatie goed gaat en wat lastig is, per afdeling en per thema. Er is nog niets te tonen.",
    unit: "Hier zie je straks één afdeling: wat goed gaat, wat lastig is en wat er van de acties is geworden. Er is nog niets te tonen.",
    time: "Hier zie je straks hoe het zich van kwartaal tot kwartaal ontwikkelt. Er is nog niets te tonen.",
    learning:
      "Hier zie je straks wie van wie kan leren: waar de kracht van de ene afdeling raakt aan wat een andere lastig vindt. Er is nog niets te tonen.",
  },
  organisation: {
    about:
      "De boom van afdelingen bepaalt wie wat ziet en wat samen wordt geteld. Een wijziging geldt vanaf een bepaalde dag. Alle dagen daarvoor blijven zoals ze waren.",
    whole: "De hele organisatie",
    add: "Afdeling toevoegen",
    nameWhole: "De organisatie een naam geven",
    export: "Opslaan als lijst",
    file: "afdelingen",
    undo: "Laatste wijziging ongedaan maken",
    undone: "De wijziging is ongedaan gemaakt.",
    search: "Zoek een afdeling",
    asOf: "Zoals het is op",
    count: (n) => (n === 1 ? "1 afdeling" : `${n} afdelingen`),
    below: (n) => `${n} eronder`,
    unitsBelow: (name) => `Afdelingen onder ${name}`,
    found: (n) =>
      n === 0 ? "Geen afdeling heet zo." : n === 1 ? "1 afdeling gevonden." : `${n} afdelingen gevonden.`,
    emptyDay: "Op die dag waren er geen afdelingen.",
    ended: (n) => (n === 1 ? "1 afdeling die niet meer bestaat" : `${n} afdelingen die niet meer bestaan`),
    endedOn: (day) => `opgeheven, laatste dag ${day}`,
    endedInto: (day, into) => `samengevoegd met ${into}, laatste dag ${day}`,
    known: "Heet in inlog en sessies",
    shut: "Sluiten",
    cancel: "Annuleren",
    choose: "Kies een afdeling …",
    name: "Naam",
    above: "Valt onder",
    into: "Samenvoegen met",
    day: "Vanaf welke dag?",
    dayHint: "De dagen daarvoor blijven zoals ze waren.",
    dayOptional: "Vanaf welke dag? (optioneel)",
    dayOptionalHint: "Laat dit leeg als de afdeling er net zo lang is als de afdeling erboven.",
    always: "Het was een schrijffout: ook eerdere dagen verbeteren",
    knownOptional: "Naam in de inlog (optioneel)",
    knownHint:
      "Wat er als afdeling in de links van gespreksleiders staat. Laat dit leeg als het de naam zelf is.",
    moves: {
      add: "Eronder toevoegen",
      rename: "Naam wijzigen",
      move: "Verplaatsen",
      merge: "Samenvoegen",
      close: "Opheffen",
    },
    forms: {
      add: {
        title: "Afdeling toevoegen",
        about: "Een afdeling kan ook een team of een divisie zijn.",
        go: "Toevoegen",
      },
      rename: {
        title: "Naam wijzigen",
        about: "De sessies en de geschiedenis blijven erbij.",
        go: "Naam opslaan",
      },
      move: { title: "Verplaatsen", about: "Alles wat eronder valt, gaat mee.", go: "Verplaatsen" },
      merge: {
        title: "Samenvoegen",
        about:
          "Deze afdeling houdt op te bestaan. Wat ze tot dan heeft gedaan, blijft haar eigen geschiedenis, en de afdelingen eronder gaan mee.",
        go: "Samenvoegen",
      },
      close: {
        title: "Opheffen",
        about: "De afdeling houdt op te bestaan. Wat ze heeft gedaan, blijft haar geschiedenis.",
        go: "Afdeling opheffen",
      },
    },
    done: {
      added: (name) => `${name} is toegevoegd.`,
      renamed: (name) => `De naam is nu ${name}.`,
      moved: (name, to) => `${name} valt onder ${to}.`,
      merged: (name, into) => `${name} is samengevoegd met ${into}.`,
      closed: (name) => `${name} is opgeheven.`,
    },
    history: {
      title: "Geschiedenis",
      always: "Altijd",
      until: (day) => `Tot en met ${day}`,
      from: (day) => `Vanaf ${day}`,
      between: (from, until) => `${from} tot en met ${until}`,
      under: (name) => `onder ${name}`,
      top: "boven in de boom",
      called: (name) => `heette ‘${name}’`,
      took: (name) => `met wat ${name} was`,
      merged: (name) => `samengevoegd met ${name}`,
      closed: "opgeheven",
    },
    empty: {
      title: "Nog geen boom",
      about:
        "Alles werkt ook zonder: elke afdeling die sessies houdt, staat op zichzelf. Met een boom zie je delen van de organisatie samen, en ziet HR het eigen deel.",
      hr: "Je afdeling staat nog niet in de boom. Een beheerder kan haar toevoegen.",
      list: "Voeg afdelingen een voor een toe, of neem een lijst over uit een spreadsheet, opgeslagen als CSV met deze kolommen (‘parent’ is de id van de afdeling erboven; ‘from’, ‘until’ en ‘merged_into’ zijn optioneel):",
      sample: "id,name,parent\nchirurgie,Chirurgie,\nafdeling-2,Afdeling 2,chirurgie",
    },
    import: {
      button: "Lijst overnemen",
      title: "Lijst overnemen",
      reading: "Aan het vergelijken …",
      day: "Vanaf welke dag is het zo?",
      dayHint:
        "Wat anders is, verhuist of krijgt op die dag zijn nieuwe naam. Rijen met eigen dagen houden die.",
      closeMissing: "Afdelingen opheffen die niet in de lijst staan",
      changes: "Wat er verandert",
      nothing: "De lijst verandert niets.",
      kinds: {
        added: (n) => (n === 1 ? "1 nieuwe afdeling" : `${n} nieuwe afdelingen`),
        moved: (n) => (n === 1 ? "1 afdeling verhuist" : `${n} afdelingen verhuizen`),
        renamed: (n) =>
          n === 1 ? "1 afdeling krijgt een nieuwe naam" : `${n} afdelingen krijgen een nieuwe naam`,
        merged: (n) => (n === 1 ? "1 afdeling wordt samengevoegd" : `${n} afdelingen worden samengevoegd`),
        closed: (n) => (n === 1 ? "1 afdeling wordt opgeheven" : `${n} afdelingen worden opgeheven`),
        reopened: (n) => (n === 1 ? "1 afdeling begint opnieuw" : `${n} afdelingen beginnen opnieuw`),
        corrected: (n) =>
          n === 1
            ? "van 1 afdeling wordt de geschiedenis verbeterd"
            : `van ${n} afdelingen wordt de geschiedenis verbeterd`,
      },
      under: (name, parent) => `${name}, onder ${parent}`,
      from: (name, was, other) => `${name}: van ${was} naar ${other}`,
      into: (name, other) => `${name} met ${other}`,
      since: (day) => `vanaf ${day}`,
      last: (day) => `laatste dag ${day}`,
      more: (n) => `en nog ${n}`,
      mistakes: (n) => (n === 1 ? "1 fout in de lijst" : `${n} fouten in de lijst`),
      row: (n) => `Rij ${n}`,
      mend: "Er is niets veranderd. Verbeter de lijst en kies haar opnieuw.",
      go: "Overnemen",
      done: "De lijst is overgenomen.",
    },
  },
  keeping: {
    title: "Hoe lang iets bewaard blijft",
    about:
      "Geldt voor sessies die vanaf nu worden geopend. Voor sessies die open of afgerond zijn, blijft gelden wat gold toen ze werden geopend.",
    raw: "Losse bijdragen en antwoorden: dagen",
    rawHint:
      "30 tot 365 dagen vanaf de dag dat de sessie werd geopend. Het verslag behoudt de bijdragen die zijn getoond.",
    report: "Verslagen",
    reportHint:
      "Daarmee verdwijnt ook al het andere van de sessie: de aantallen, het plan en de acties, en de plek in de lijst van de afdeling. Wat deze pagina’s al hebben geteld, blijft staan.",
    years: (n) => `${n} jaar`,
    wrong: "Kies een getal van 30 tot 365.",
    save: "Wijzigingen opslaan",
    saved: "Opgeslagen. Het geldt voor sessies die vanaf nu worden geopend.",
  },
  people: {
    title: "Mensen",
    about:
      "Wie welke afdeling leidt en wie HR is van welk deel. Links en inlogs worden op basis van deze lijst gemaakt. Een link werkt meteen niet meer als iemand wordt verwijderd of naar een andere afdeling gaat.",
    none: "Er staat nog niemand in de lijst.",
    add: "Iemand toevoegen",
    name: "Naam",
    known: "Naam in de inlog",
    knownHint: "Een e-mailadres bijvoorbeeld. Wie twee rollen heeft, voeg je twee keer toe.",
    role: "Rol",
    unit: "Afdeling",
    go: "Toevoegen",
    roles: { leader: "Gespreksleider", hr: "HR", admin: "Beheerder" },
    of: {
      leader: (unit) => `Gespreksleider van ${unit}`,
      hr: (unit) => `HR van ${unit} en alles eronder`,
    },
    link: "Link",
    linkOf: (name) => `Link voor ${name}`,
    linkAbout:
      "Geef hem zo door dat alleen deze persoon hem leest: wie de link heeft, heeft de rol. Hij is 30 dagen geldig, tenzij je hem intrekt. Maak daarna een nieuwe.",
    out: (since, until) => `Link gemaakt op ${since}, werkt tot ${until}`,
    outNow: (count) => (count === 1 ? "Er is 1 link in gebruik." : `Er zijn ${count} links in gebruik.`),
    newLink: "Nieuwe link",
    replaceAbout:
      "De link die deze persoon nu heeft, werkt niet meer zodra je een nieuwe maakt, ook midden in een sessie.",
    endLink: "Link intrekken",
    endAbout: "De link werkt meteen niet meer, ook midden in een sessie.",
    ended: (name) => `De link van ${name} werkt niet meer.`,
    noLinks: "Hier loggen mensen zelf in. Hun rollen worden ingesteld waar hun accounts staan.",
    remove: "Verwijderen",
    added: (name) => `${name} is toegevoegd.`,
    removed: (name) => `${name} is verwijderd. De link werkt niet meer.`,
  },
  problems: {
    unreachable: "Geen contact met Innspill. Probeer het zo meteen opnieuw.",
    internal: "Er ging iets mis bij ons. Er is niets verloren gegaan. Probeer het opnieuw.",
    "token-missing": "Je link is nog een keer nodig.",
    "token-invalid": "Innspill kent je link niet meer.",
    "token-expired": "Je link is verlopen.",
    "role-missing": "Met jouw link kan dit niet. Een beheerder kan het wel.",
    "version-stale":
      "Iemand anders heeft de afdelingen intussen gewijzigd. Bekijk hoe ze nu zijn en probeer het opnieuw.",
    "input-invalid": "Iets in het formulier kan zo niet worden gebruikt.",
    "question-unknown": "Deze vraag bestaat hier niet. Laad de pagina opnieuw.",
    "insights-unavailable":
      "Het antwoord laat op zich wachten. Probeer het opnieuw, of kies een kortere periode of een kleiner deel.",
    "year-not-released": "Van dit jaar is nog geen kwartaal vrijgegeven.",
    "unit-foreign": "Deze afdeling hoort niet bij wat je kunt zien.",
    "unit-unknown": "Deze afdeling bestaat niet meer.",
    "unit-exists": "Er is al een afdeling met deze naam in de inlog. Kies een andere.",
    "unit-twice": "De afdeling heeft twee rijen voor dezelfde dagen.",
    "unit-ended": "Deze afdeling bestaat niet meer, of haar einde is al gepland.",
    "unit-has-units": "Er vallen nog afdelingen onder. Verplaats die eerst, voeg ze samen of hef ze op.",
    "unit-loop": "De afdeling zou onder zichzelf komen te vallen.",
    "unit-orphan": "De afdeling erboven, of die waarmee ze wordt samengevoegd, bestaat niet op die dagen.",
    "units-invalid":
      "Een afdeling heeft een id en een naam van gewone tekens nodig, en de boom heeft hoogstens 20 niveaus.",
    "day-invalid": "De dag kan niet: hoogstens een jaar vooruit, en de laatste dag niet voor de eerste.",
    "day-too-early": "Er verandert al later iets aan deze afdeling. Kies een latere dag.",
    "organisation-full": "Er zijn meer afdelingen en wijzigingen dan er passen.",
    "csv-invalid":
      "Het bestand is niet te lezen als lijst van afdelingen. Sla het op als CSV (UTF-8) met de kolommen id, name en parent.",
    "csv-cells": "De rij heeft te veel cellen, of mist een id of een naam.",
    "csv-day": "Een dag schrijf je als 2026-03-31.",
    "people-invalid":
      "Iedereen heeft een naam, een naam in de inlog en een afdeling nodig, en elke rol maar één keer.",
    "person-unknown": "Deze persoon staat niet meer in de lijst.",
    "nothing-to-undo": "Er is niets om ongedaan te maken.",
    "body-too-large": "Het bestand is te groot: hoogstens 4 MB.",
  },
};
export default words;
