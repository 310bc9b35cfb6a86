// The words of the phone's step screens in Dutch.
import plot from "../../ui/plot-words/nl.ts";
import type { StepWords } from "./en.ts";

const nl: StepWords = {
  plot,
  undo: "Ongedaan maken",
  missed: (step) => `Je antwoord bij ‘${step}’ is niet ingestuurd.`,
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
    withdrawn: "Ingetrokken.",
    discard: "Weggooien",
    retry: "Opnieuw insturen",
    yours: "Jouw tekst",
  },
  kept: {
    title: "Je concept is bewaard",
    grace: "De gespreksleider is verder gegaan, maar je kunt het nog een paar seconden insturen.",
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
    listHint: "Tik op een bijdrage om je antwoord te wijzigen. Dat kan tot de gespreksleider verder gaat.",
    allDone: "Je hebt ze allemaal doorgenomen.",
    someLeft: (n) => `Nog ${n} door te nemen`,
    goOn: "Ga verder",
    none: "geen antwoord",
    empty: "Er is niets om door te nemen.",
    loading: "Ophalen wat iedereen schreef …",
    hidden: (n) =>
      n === 1
        ? "De gespreksleider heeft 1 bijdrage verborgen."
        : `De gespreksleider heeft ${n} bijdragen verborgen.`,
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
    nextText:
      "Voor de afdeling wordt een verslag gemaakt van wat de groep schreef en koos. Er staan geen namen in, en cijfers van minder dan 5 mensen worden weggelaten.",
    plan: "Dit gaan jullie doen",
    noPlan: "Er zijn geen acties opgeschreven.",
    phone: "Op deze telefoon",
    phoneText: "Deze telefoon onthoudt je antwoorden en concepten nog. Niemand anders kan ze zien.",
    forget: "Verwijder van deze telefoon",
    forgotten: "Verwijderd van deze telefoon.",
    another: "Doe mee met een andere sessie",
  },
  refusals: {
    "step-unknown": "Deze stap bestaat niet meer.",
    "contribution-unknown": "Deze bijdrage bestaat niet meer.",
    "step-not-open": "De stap was al gesloten.",
    "ticket-refused":
      "Je briefje werd niet herkend. Laad de pagina opnieuw, en zeg het tegen de gespreksleider als het weer gebeurt.",
    "ticket-collision": "Je briefje kon niet worden gebruikt, en er is er geen meer over.",
    "ticket-unknown": "Dit was niet ingestuurd, dus het kan niet worden ingetrokken.",
    "ballot-older": "Er is al een nieuwer antwoord van deze telefoon ingestuurd.",
    "choices-invalid":
      "Het antwoord past niet meer bij de vraag. Laad de pagina opnieuw en antwoord nog eens.",
    "text-empty": "Er is geen tekst.",
    "text-too-long": "De tekst is te lang. Maak hem korter en stuur hem opnieuw in.",
    "text-control-characters":
      "De tekst bevat tekens die niet getoond kunnen worden. Haal ze weg en stuur hem opnieuw in.",
    "body-too-large": "De tekst is te lang. Maak hem korter en stuur hem opnieuw in.",
  },
};
export default nl;
