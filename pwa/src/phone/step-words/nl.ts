// The words of the phone's step screens in Dutch.
import plot from "../../ui/plot-words/nl.ts";
import afterwards from "../afterwards/words/nl.ts";
import type { StepWords } from "./en.ts";

const nl: StepWords = {
  plot,
  afterwards,
  undo: "Ongedaan maken",
  missed: (step) => `Je antwoord bij ‘${step}’ is niet ingestuurd.`,
  moreTime: {
    left: (title) => `De groep is verdergegaan na ‘${title}’.`,
    need: "Ik heb meer tijd nodig",
    no: "Niet nodig",
    others: (title) => `De anderen zijn bij ‘${title}’.`,
    minutes: (n) => (n > 1 ? `Je hebt nog hooguit ${n} minuten.` : "Je hebt nog hooguit een minuut."),
    seen: "Wat je nu instuurt, komt na de rest. Daaraan is te zien dat iemand er langer over deed.",
    soon: "Nog een halve minuut.",
    goOn: "Verder naar de anderen",
    over: "De extra tijd is om. Hier zijn de anderen nu.",
    shown: (title) => `De gespreksleider wil het resultaat van “${title}” tonen.`,
    othersWait: "De anderen wachten op het resultaat.",
    done: "Ik ben klaar",
  },
  awaited: {
    result: "Het resultaat komt zo. Antwoorden die onderweg zijn, tellen nog mee.",
    texts: "De laatste bijdragen zijn onderweg.",
    resultLater: "Het resultaat komt als iedereen die meer tijd nodig heeft, klaar is.",
    textsLater: "De bijdragen komen als iedereen die meer tijd nodig heeft, klaar is.",
    soon: "Nog heel even …",
    here: "Het resultaat is er.",
    listed: "De bijdragen zijn er.",
  },
  timer: {
    minutes: (n) => `Nog ${n} minuten`,
    seconds: (n) => (n === 1 ? `Nog 1 seconde` : `Nog ${n} seconden`),
    lastMinute: "Nog 1 minuut",
    finishSentence: "De tijd is om. Neem de tijd om je zin af te maken.",
    finish: "De tijd is om. Neem de tijd om af te ronden waar je mee bezig bent.",
  },
  groups: {
    turn: (n) => `Draai je naar wie naast je zit, ${n} in een groepje.`,
    one: "Eén van jullie schrijft voor het groepje. De notitie is anoniem.",
    label: "De notitie van het groepje",
    none: "Geen enkel groepje heeft een notitie geschreven.",
  },
  anew: "De gespreksleider is opnieuw begonnen met deze stap. Wat was ingestuurd, is gewist, ook op deze telefoon.",
  trilemma: {
    change: "Je kunt je antwoord wijzigen tot het resultaat wordt getoond.",
    closed: "Op deze vraag kun je niet meer antwoorden.",
    result: "Dit koos de groep",
  },
  write: {
    kinds: "Waar gaat het over?",
    placeholder: "Schrijf hier",
    handIn: "Insturen",
    left: (used, most) => `${used} van ${most} ingestuurd`,
    full: "Je hebt er hiervan zoveel ingestuurd als kan. Je kunt er een wijzigen of intrekken.",
    characters: (left) => (left === 1 ? "nog 1 teken" : `nog ${left} tekens`),
    tooMany: (over) => (over === 1 ? "1 teken te veel" : `${over} tekens te veel`),
    empty: "Schrijf eerst iets.",
    mine: "Jouw bijdragen",
    mineHint: "Alleen deze telefoon weet dat ze van jou zijn.",
    edit: "Wijzigen",
    save: "Opslaan",
    cancel: "Annuleren",
    withdraw: "Intrekken",
    withdrawn:
      "Ingetrokken. Heeft de leider het al gelezen, dan verdwijnt het samen met andere wijzigingen uit de lijst, zodat niemand kan zien wie het introk.",
    reopened:
      "Deze stap is weer open. Iedereen heeft gezien wat er eerder geschreven is, en kan dus zien wat nieuw is en misschien raden wie het schreef.",
    discard: "Weggooien",
    retry: "Opnieuw insturen",
    yours: "Jouw tekst",
  },
  themes: { choose: "Thema, als je wilt" },
  kept: {
    title: "Je concept is bewaard",
    grace: "De gespreksleider is verdergegaan, maar je kunt het nog even insturen.",
    late: "Het is niet ingestuurd. Het blijft op deze telefoon tot je het weggooit of tot de gespreksleider teruggaat.",
    handIn: "Nu insturen",
    copy: "Kopiëren",
    copied: "Gekopieerd.",
    notCopied: "Houd je vinger op de tekst om hem te kopiëren.",
    discard: "Weggooien",
    discarded: "Weggegooid.",
  },
  judge: {
    position: (n, total) => `${n} van ${total}`,
    progress: (n, total) => `${n} van de ${total} doorgenomen`,
    scale: "Hoe belangrijk is dit?",
    rate: (n, low, high) => (n === 1 ? `1, ${low}` : n === 5 ? `5, ${high}` : `${n}`),
    pass: "Overslaan",
    passed: "overgeslagen",
    previous: "Terug",
    list: "Alles zien",
    listTitle: "Jouw antwoorden",
    listHint:
      "Tik op een bijdrage om je antwoord te wijzigen. Dat kan tot het resultaat te zien is of de gespreksleider verdergaat.",
    allDone: "Je hebt ze allemaal doorgenomen.",
    someLeft: (n) => `Nog ${n} door te nemen`,
    goOn: "Ga verder",
    none: "geen antwoord",
    empty: "Er is niets om door te nemen.",
    loading: "Ophalen wat iedereen schreef …",
    hidden: (n) =>
      n === 1
        ? "De gespreksleider heeft 1 bijdrage verborgen:"
        : `De gespreksleider heeft ${n} bijdragen verborgen:`,
    keys: "Toetsen: 1–5 om te antwoorden, P om over te slaan, ← en → om te bladeren.",
  },
  reading: {
    share: (quota, total) =>
      `Er zijn ${total} bijdragen. Jij krijgt er ${quota}, en samen nemen jullie ze allemaal door.`,
    done: (n) => `Je hebt jouw ${n} doorgenomen. Samen nemen jullie ze allemaal door.`,
    more: (n) => `Nog ${n} doornemen`,
    list: "Antwoorden",
  },
  discuss: {
    prompts: "Praat met elkaar over",
    nothingYet: "De gespreksleider heeft nog geen resultaat getoond.",
  },
  plan: {
    approve: "Hier sta ik achter",
    waiting: "De acties verschijnen hier zodra de gespreksleider ze opschrijft.",
    hint: "Vink elke actie aan waar je achter staat. Je kunt er meer kiezen, of geen.",
    why: "Waarom",
    owner: "Verantwoordelijke",
    due: "Klaar op",
    measure: "Zo merken we het",
    agreed: "Dit spraken we af",
  },
  pulse: { pass: "Overslaan" },
  results: "Resultaten",
  showAll: (n) => `Toon alle ${n}`,
  closed: {
    title: "Bedankt",
    text: "De sessie is afgerond. Niemand kan nog iets insturen.",
    next: "Wat er nu gebeurt",
    nextText: (k) =>
      `Voor de afdeling wordt een verslag gemaakt van wat de groep schreef en koos. Er staan geen namen in, en cijfers van minder dan ${k} mensen worden weggelaten.`,
    plan: "Dit gaan jullie doen",
    noPlan: "Er zijn geen acties opgeschreven.",
    phone: "Op deze telefoon",
    phoneText:
      "Wat je hebt geschreven en gekozen, is van deze telefoon verwijderd. Er staan alleen nog ontvangstbewijzen op. Die zeggen niets over wat je hebt geantwoord.",
    forget: "Verwijder van deze telefoon",
    forgotten: "Verwijderd van deze telefoon.",
    another: "Doe mee aan een andere sessie",
  },
  privacyMore: {
    kept: "Hoelang het wordt bewaard",
    keptText:
      "Afzonderlijke bijdragen en antwoorden worden uiterlijk na een jaar verwijderd, meestal na 90 dagen. Het verslag, met wat is getoond, en de acties worden langer bewaard. De gespreksleider kan alles verwijderen als de sessie is afgerond.",
    phone: "Wat er op je telefoon staat",
    phoneText:
      "Zolang de sessie duurt, bewaart je telefoon wat je schrijft en kiest, zodat er niets verloren gaat. Als de sessie is afgerond, verwijdert hij dat allemaal. Was hij er toen niet bij, dan gebeurt dat de volgende keer dat je Innspill opent. Alleen de titel van de sessie en je ontvangstbewijzen blijven staan. Die zeggen niets over wat je hebt geantwoord. De ontvangstbewijzen verdwijnen na een maand.",
    after:
      "Achteraf controleert je telefoon of wat je hebt ingestuurd is meegeteld, en kun je het plan en het getoonde resultaat lezen. Wie je telefoon ziet, kan zien dat je hebt meegedaan.",
    trust: "Wie je moet vertrouwen",
    trustText:
      "Je telefoon controleert of hij dezelfde sleutels gebruikt als alle andere, zodat niemand de jouwe kan merken. Maar deze pagina’s komen van de beheerders van Innspill. Die zouden ze kunnen vervangen door pagina’s die niets controleren.",
    compare: "Zijn dit dezelfde vier woorden als op het grote scherm?",
    compareText:
      "Dan gebruikt je telefoon dezelfde sleutels als alle andere. Zijn de woorden anders, zeg het dan tegen de gespreksleider voordat je iets instuurt.",
  },
  refusals: {
    "step-unknown": "Deze stap bestaat niet meer.",
    "contribution-unknown": "Deze bijdrage bestaat niet meer.",
    "step-not-open": "De stap was al gesloten.",
    "step-reset": "De gespreksleider is opnieuw begonnen met deze stap. Antwoord nog een keer.",
    "ticket-refused":
      "Je briefje werd niet herkend. Laad de pagina opnieuw, en zeg het tegen de gespreksleider als het weer gebeurt.",
    "ticket-collision": "Je briefje kon niet worden gebruikt, en er is er geen meer over.",
    "ticket-unknown": "Dit was niet ingestuurd, dus het kan niet worden ingetrokken.",
    "ballot-older": "Er is al een nieuwer antwoord van deze telefoon ingestuurd.",
    "choices-invalid":
      "Het antwoord past niet meer bij de vraag. Laad de pagina opnieuw en antwoord nog eens.",
    "theme-unknown": "Het thema bestaat niet meer in deze sessie. Kies een ander, of geen.",
    "text-empty": "Er is geen tekst.",
    "text-too-long": "De tekst is te lang. Maak hem korter en stuur hem opnieuw in.",
    "text-control-characters":
      "De tekst bevat tekens die niet getoond kunnen worden. Haal ze weg en stuur hem opnieuw in.",
    "text-marks": "De tekst heeft te veel tekens op één letter. Haal ze weg en stuur hem opnieuw in.",
    "body-too-large": "De tekst is te lang. Maak hem korter en stuur hem opnieuw in.",
  },
};
export default nl;
