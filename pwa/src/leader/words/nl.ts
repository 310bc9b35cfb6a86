// The leader's words in Dutch.
import plot from "../../ui/plot-words/nl.ts";
import type { Words } from "../words.ts";

const words: Words = {
  plot,
  language: "Taal van deze pagina",
  signIn: {
    title: "Open je link als gespreksleider",
    where:
      "Je leidt sessies via een eigen link. Die vind je waar Innspill is gestart: in het terminalvenster, op de regel met ‘/lead#token=’. Klik daar op de link, of kopieer hem en plak hem hier.",
    expired:
      "Je link is verlopen. Er is niets verloren gegaan: de sessie gaat door, en wat je hebt geschreven staat op deze computer. Haal een nieuwe link op, dan ben je terug waar je was.",
    refused:
      "Deze link werkt niet meer. Misschien is hij vervangen of ingetrokken, of is je rol veranderd. Niets van wat je hebt geschreven is verloren gegaan. Met een nieuwe link ben je terug waar je was.",
    field: "Je link",
    go: "Verder",
    wrong:
      "Dit is geen link voor een gespreksleider. Daar staat ‘token=’ in, met daarna een lange rij letters en cijfers.",
    back: "Daarna kom je meteen terug in de sessie die je open had.",
  },
  toast: { label: "Melding", undo: "Ongedaan maken", dismiss: "Melding sluiten" },
  home: {
    title: "Start een sessie",
    leave: "Afmelden",
    format: "Werkvorm",
    minutes: (n) => `ongeveer ${n} minuten`,
    language: "Taal van de sessie",
    more: "Titel, aantal en extra tijd (optioneel)",
    name: "Titel",
    nameHint:
      "Te zien op de telefoons en het grote scherm. Laat je dit leeg, dan is de naam van de werkvorm de titel.",
    expected: "Hoeveel mensen verwacht je?",
    start: "Start de sessie",
    starting: "Bezig met starten …",
    earlier: "Sessies van je afdeling",
    noneYet: "Nog geen. De sessies die je start, komen hier te staan, met hun verslag.",
    noneEnded: "Nog geen afgerond. Als jullie klaar zijn, vind je de sessie en het verslag hier.",
    resume: "Doorgaan",
    report: "Verslag",
    allSessions: (n) => `Toon alle ${n} sessies`,
    phases: { open: "bezig", closing: "wordt afgerond", closed: "afgerond", erasing: "wordt verwijderd" },
  },
  live: {
    loading: "De sessie wordt opgehaald …",
    unavailable: "Deze sessie kan niet worden getoond",
    home: "Naar de startpagina",
    wall: "Groot scherm",
    lost: "Even geen contact met Innspill. Je ziet wat het laatst bekend was. We proberen het vanzelf opnieuw, en wat je schrijft blijft bewaard.",
    small:
      "Jullie zijn met weinig. Dan is het makkelijker te raden wie wat schreef. Zeg dat voordat mensen gaan schrijven.",
  },
  participation: {
    title: "Zodat iedereen kan meedoen",
    extra: "Extra tijd voor wie die nodig heeft",
    minutes: (n) => (n === 0 ? "Geen" : n === 1 ? "1 minuut" : `${n} minuten`),
    extraHint:
      "Als je verdergaat of het resultaat toont, biedt de telefoon iets meer tijd in de stap. Niemand ziet wie die gebruikt. Het resultaat wacht erop, en je kunt de extra tijd altijd beëindigen.",
    lend: "Apparaat uitlenen",
    lendAbout:
      "Voor mensen zonder telefoon. Open dit adres op een ander apparaat, zoals een tablet, en laat het de tafel rondgaan. Ieder neemt een kaart met een kleur en telt als één. Het apparaat bewaart niets van wat ze schrijven. Gebruik niet het apparaat waarmee je leidt.",
    lendAddress: "Adres voor het apparaat",
    lendOpen: "Hier openen in een nieuw tabblad",
  },
  headcount: {
    title: (n, expected) => `${n} telefoons, ${expected} verwacht`,
    text: "De cijfers zijn nog niet te zien, en iedereen ziet waarom: iemand kan twee keer meedoen. Tel samen met de groep.",
    yes: (n) => `Ja, ${n} klopt`,
    done: (n) => `${n} telefoons zijn bevestigd. De cijfers zijn weer te zien.`,
    undone: "Het aantal is niet meer bevestigd. De cijfers zijn niet te zien.",
  },
  vitals: {
    label: "Hoe ver jullie zijn",
    pin: "Pincode",
    joined: "Doen mee",
    expected: (n) => `van ${n} verwacht`,
    more: (n) => `${n} verwacht`,
    moreConfirmed: (n) => `${n} verwacht, bevestigd`,
    handedIn: "Ingestuurd",
    contributions: "Bijdragen",
    outOf: (n, total) => `${n} van ${total}`,
  },
  steps: {
    label: "Stappen",
    place: (n, total) => `Stap ${n} van ${total}`,
    handedIn: (n) => `${n} ingestuurd`,
    shown: "getoond",
  },
  steering: {
    more: "Wat je nog meer kunt doen",
    everyone: "Iedereen heeft ingestuurd.",
    timer: {
      label: "Timer",
      minutes: (n) => `Nog ${n} minuten`,
      seconds: (n) => (n === 1 ? "Nog 1 seconde" : `Nog ${n} seconden`),
      lastMinute: "Nog 1 minuut",
      field: "Minuten",
      start: "Start de timer",
      add: (n) => `+${n} min`,
      stop: "Stop de timer",
      over: "De tijd is om. Op de telefoons staat: neem de tijd om af te ronden. Niemand wordt afgekapt; jij bepaalt wanneer jullie verdergaan.",
      goOn: "Ga verder",
      started: (n) => (n === 1 ? "De timer loopt: 1 minuut." : `De timer loopt: ${n} minuten.`),
      extended: (n) => (n === 1 ? "Eén minuut erbij." : `${n} minuten erbij.`),
      stopped: "De timer is gestopt.",
    },
    door: {
      lock: "Doe de deur op slot",
      open: "Doe de deur open",
      locked:
        "De deur is op slot: er kan niemand meer bij. Wie meedoet, kan op dezelfde telefoon terugkomen.",
      short: "Deur op slot",
      nowLocked: "De deur is op slot. Er kan niemand meer bij.",
      nowOpen: "De deur is weer open.",
    },
    reset: {
      button: "Wis de antwoorden in deze stap",
      title: (n) =>
        n === 1 ? "Het ene antwoord in deze stap wissen?" : `De ${n} antwoorden in deze stap wissen?`,
      contributions: (n) =>
        n === 1 ? "De ene bijdrage in deze stap wissen?" : `De ${n} bijdragen in deze stap wissen?`,
      text: "De telefoons vergeten ze ook, en iedereen kan opnieuw antwoorden. Dit kun je niet ongedaan maken.",
      no: "Bewaar ze",
      yes: "Wis",
      done: "De stap begint opnieuw. Iedereen kan weer antwoorden.",
    },
  },
  sharing: {
    open: "Samen leiden …",
    title: "Samen leiden",
    about:
      "Wie je link opent, kan deze sessie samen met jou leiden, zonder account. Open hem op je eigen telefoon om vanaf daar te leiden. Hij werkt tot de sessie is afgerond of tot je hem intrekt. Geef hem alleen aan mensen die je vertrouwt: hij werkt voor iedereen die hem heeft.",
    name: "Voor wie is hij? (optioneel)",
    make: "Maak een link",
    made: "Hier is de link. Je ziet hem alleen nu: laat hem scannen of kopieer hem.",
    qr: "QR-code die de link om samen te leiden opent",
    address: "Link om samen te leiden",
    links: "Links in gebruik",
    unnamed: "Link zonder naam",
    leads: "heeft de leiding",
    handOver: "Draag de leiding over",
    revoke: "Trek de link in",
    for: (name) => `: ${name}`,
    gave: (name) => `${name} heeft nu de leiding. Je kunt die altijd terugnemen.`,
    back: "Je hebt de leiding weer.",
    revoked: "De link opent niets meer.",
    close: "Sluiten",
    somebody: "Degene met wie je samen leidt",
    handedOver: (name) => `${name} heeft de leiding. Jij ziet wat er gebeurt.`,
    takeBack: "Neem de leiding terug",
    onlyLead: "Alleen wie de leiding heeft, kan de sessie afronden.",
    running: "Nu bezig",
  },
  groups: {
    title: "Kleine groepjes",
    about:
      "De telefoons tonen de vragen en zeggen: draai je naar wie naast je zit. Eén persoon per groepje schrijft een notitie, anoniem.",
    size: "Mensen per groepje",
    start: "Start de groepjes",
    come: (n) =>
      n === 0
        ? "Er is nog geen notitie binnen."
        : n === 1
          ? "Er is 1 notitie binnen."
          : `Er zijn ${n} notities binnen.`,
    show: "Toon de notities aan iedereen",
    hide: "Verberg de notities",
    stop: "Stop de groepjes",
    wait: "Je kunt ze lezen zodra de groepjes gestopt zijn, zodat niemand kan zien wie net wat schreef.",
    only: "Alleen jij ziet de notities, tot je ze toont.",
    started: (n) => `Groepjes van ${n} praten nu.`,
    stopped: "De groepjes zijn gestopt. Hun notities blijven bewaard.",
  },
  notes: {
    summary: "Tip en eigen notities",
    hint: "Tip",
    field: "Je notities bij deze stap",
    only: "Alleen jij ziet ze. Ze worden gewist als de sessie is afgerond en staan in geen enkel verslag.",
    saved: "Opgeslagen",
    kept: "Bewaard op deze pagina, opgeslagen zodra er contact is",
  },
  hints: {
    label: "Nu:",
    frame: {
      now: "Zet de code op het grote scherm. Vertel waarom jullie hier zijn en wat ermee gebeurt. Ga verder als de meesten meedoen; de rest kan later nog aansluiten.",
      after: "",
    },
    open_actions: {
      now: "Vraag wat er van elke actie is terechtgekomen en wat jullie leerden. Tik aan wat klopt; de groep ziet het meteen.",
      after: "",
    },
    trilemma: {
      now: "Lees de vraag voor. Iedereen kiest voor zichzelf. Toon het resultaat als de meesten hebben ingestuurd.",
      after: "Vraag twee of drie mensen waarom ze zo kozen. Er is geen goed of fout. Ga dan verder.",
    },
    contribute: {
      now: "Geef mensen rust, een minuut of tien. Niemand kan zien wie wat schrijft, jij ook niet.",
      after: "Het schrijven is klaar.",
    },
    judge: {
      now: "Iedereen neemt de bijdragen door op de eigen telefoon. Wacht met het resultaat tot de meesten hebben ingestuurd.",
      after:
        "Lees de bovenste voor. Vraag wat erachter zit en waar de meningen verdeeld zijn. Ga dan verder.",
    },
    discuss: {
      now: "Praat over wat het belangrijkst is. Schrijf op waar jullie het over eens zijn en maak er acties van. Iedereen ziet wat je schrijft.",
      after: "",
    },
    plan: {
      now: "Iedereen kiest de acties waar hij of zij achter staat. Toon het resultaat als de meesten hebben ingestuurd.",
      after:
        "Kijk wat steun heeft. Vul in wie verantwoordelijk is en wanneer het klaar is, nu iedereen er nog is.",
    },
    pulse: {
      now: "Nog een paar vragen; dat duurt een minuut. Toon daarna het resultaat.",
      after: "Bedank iedereen en zeg wanneer ze meer horen. Rond de sessie dan af.",
    },
  },
  reading: {
    title: "Hoe vaak er is gelezen",
    each: (quota) => `Iedereen krijgt er ${quota}. Wie wil, kan er meer doornemen.`,
    covered: (n) =>
      n === 1
        ? "Elke bijdrage is minstens één keer gelezen."
        : `Elke bijdrage is door minstens ${n} mensen gelezen.`,
    unread: (n) =>
      n === 1 ? "1 bijdrage is nog door niemand gelezen." : `${n} bijdragen zijn nog door niemand gelezen.`,
    promised: (n) => `Als iedereen hier zijn deel doorneemt, krijgt elke bijdrage minstens ${n} lezers.`,
    few: (quota) =>
      `Er zijn veel bijdragen en weinig mensen, dus sommige krijgen nauwelijks lezers. Geef mensen tijd om er meer door te nemen dan hun ${quota}.`,
    waiting: "Als genoeg mensen hebben ingestuurd, zie je hier hoeveel mensen elke bijdrage hebben gelezen.",
    plot: "Bijdragen naar aantal lezers",
    range: (least, most, median) => `Van ${least} tot ${most} lezers; de helft heeft er minstens ${median}.`,
  },
  awaited: {
    label: "Nog onderweg",
    answers: "Antwoorden die onderweg zijn, tellen nog mee.",
    texts: "Bijdragen die onderweg zijn, worden nog aangenomen.",
    thenAll: "Daarna ziet iedereen het resultaat.",
    thenYou: "Daarna zie jij het resultaat.",
    thenTexts: "Daarna krijgt iedereen de bijdragen om door te nemen.",
    finished: (n, begun) => `${n} van ${begun} zijn klaar`,
    extra: (title, until) => `De extra tijd in “${title}” loopt, uiterlijk tot ${until}.`,
    end: "Extra tijd nu beëindigen",
    endHint: (seconds) => `Wie nog antwoordt, krijgt nog ${seconds} seconden. Daarna ligt het vast.`,
    ended: "De extra tijd is beëindigd. Wat onderweg is, telt nog mee.",
    soon: "Nog heel even …",
    wait: "De laatste antwoorden komen binnen. Niemand ziet cijfers voordat ze er allemaal zijn, jij ook niet.",
    result: "Het resultaat is onderweg.",
    step: (title) => `“${title}”:`,
    here: "Het resultaat is er.",
  },
  moves: {
    label: "De sessie leiden",
    back: "Terug",
    next: (title) => `Volgende: ${title}`,
    show: "Toon het resultaat",
    hide: "Verberg het resultaat",
    end: "Sessie afronden",
    stay: "Hier blijven",
    moved: (title) => `Naar ‘${title}’ gegaan.`,
    movedBack: (title) => `Terug bij ‘${title}’.`,
    elsewhere: (title) =>
      `Een ander venster heeft de sessie naar ‘${title}’ gebracht. Hier is niets veranderd.`,
    shown: "Het resultaat is te zien zodra de laatste antwoorden binnen zijn.",
    hidden: "Het resultaat is weer verborgen en mensen kunnen insturen.",
    nothingToShow: "Er is nog niets te tonen: niemand heeft ingestuurd.",
    jumpTitle: (title) => `Naar ‘${title}’ gaan?`,
    jumpText: "Iedereen gaat mee daarheen. Wat is ingestuurd, blijft bewaard, en je kunt terug.",
    jumpYes: (title) => `Ga naar ‘${title}’`,
    noActions: {
      title: "Er zijn nog geen acties",
      text: "In de volgende stap kiezen mensen achter welke acties ze staan. Schrijf er eerst minstens één op, anders valt er niets te kiezen.",
      yes: "Toch verdergaan",
    },
  },
  frame: {
    roomWords: "De pincode getypt? Dan staan deze vier woorden ook op de telefoon.",
    qr: "QR-code die de sessie op een telefoon opent",
    pin: "Pincode",
    link: "Link voor wie niet kan scannen",
    copy: "Kopiëren",
    copied: "Gekopieerd.",
    selected: "De link is geselecteerd: kopieer hem met Ctrl+C.",
    wall: "Open het grote scherm",
    nobody: "Er doet nog niemand mee.",
    sayThis:
      "Zeg: ‘Pak je telefoon, richt de camera op de code en tik op de link die verschijnt. Je hebt geen app nodig en je geeft geen naam op.’",
    come: (n) => (n === 1 ? "1 doet mee" : `${n} doen mee`),
    noMore: "Er kan niemand meer bij.",
  },
  company: {
    come: (handedIn, shown) =>
      shown === 0
        ? `${handedIn} ingestuurd, nog niets te zien.`
        : `${handedIn} ingestuurd, ${shown} te zien.`,
    why: (k) =>
      `Terwijl mensen schrijven, krijg je teksten en wijzigingen met minstens ${k} tegelijk en in willekeurige volgorde, zodat niemand kan zien wie net wat schreef. De laatste komen als de stap voorbij is.`,
  },
  write: {
    none: "Er is nog niets binnen.",
    sayThis:
      "Dat is normaal in de eerste minuten. Zeg: ‘Schrijf één ding per bijdrage, liefst met een voorbeeld. Je kunt het veranderen zolang we bij deze stap zijn.’",
  },
  moderate: {
    title: (n) => (n === 1 ? "De bijdrage lezen en modereren" : `De ${n} bijdragen lezen en modereren`),
    count: (n) => `${n} verborgen`,
    about:
      "Verberg alleen wat hier niet hoort, en kies waarom. Iedereen kan zien hoeveel er verborgen zijn en om welke reden, maar niet de tekst. Staat dit venster op het grote scherm? Laat de lijst dan dicht.",
    hide: "Verbergen",
    show: "Weer tonen",
    isHidden: (reason) => `Verborgen: ${reason}`,
    why: "Waarom?",
    search: "Zoek in de bijdragen",
    filter: "Toon",
    all: "Alle",
    merged: "Samengevoegd",
    hiddenOnes: "Verborgen",
    found: (n) => (n === 1 ? "1 bijdrage" : `${n} bijdragen`),
    more: (n) => `Nog ${n} tonen`,
    hidden: "De bijdrage is verborgen.",
    shown: "De bijdrage is weer te zien.",
  },
  similar: {
    title: (n) =>
      n === 1
        ? "Een paar bijdragen zeggen misschien hetzelfde"
        : `${n} groepjes bijdragen zeggen misschien hetzelfde`,
    about:
      "Voeg je ze samen, dan staan alle teksten bij elkaar en worden ze als één bijdrage beoordeeld. Je kunt het ongedaan maken.",
    merge: "Samenvoegen",
    dismiss: "Niet hetzelfde",
    suggestion: (n) => `voorstel ${n}`,
    more: (n) => (n === 1 ? "Er is nog één voorstel." : `Er zijn nog ${n} voorstellen.`),
    merged: (n) => `${n} bijdragen zijn samengevoegd.`,
    apart: "De bijdragen staan weer los van elkaar.",
    dismissed: "Wordt niet meer voorgesteld.",
    takeApart: "Losmaken",
  },
  mergeWith: {
    open: "Samenvoegen met …",
    title: "Samenvoegen met een andere bijdrage",
    about: "Kies de bijdrage die hetzelfde zegt. Je kunt het ongedaan maken.",
    none: "Geen andere bijdrage past.",
    more: (n) => `Nog ${n}. Zoek om ze te vinden.`,
    cancel: "Annuleren",
  },
  themes: {
    theme: "Thema",
    none: "Zonder thema",
    of: (text) => `Thema van ‘${text}’`,
    suggest: (label) => `Voorstel: ${label}`,
    set: "Het thema is opgeslagen.",
  },
  judge: {
    empty: "Er zijn geen bijdragen.",
    emptyHelp: "Ga terug naar het schrijven en geef mensen nog wat tijd.",
    ranked: "Wat jullie het belangrijkst vinden",
    underway: (n) =>
      n === 1
        ? "hebben ingestuurd. Er is één bijdrage om door te nemen."
        : `hebben ingestuurd. Er zijn ${n} bijdragen om door te nemen.`,
    noTallies:
      "Volgorde en cijfers blijven voor iedereen verborgen, ook voor jou, tot je het resultaat toont: ze zouden mensen sturen die nog bezig zijn.",
  },
  ranked: {
    filter: "Toon soort",
    all: "Alle",
    make: "Maak een actie",
    linked: "in het plan",
    made: "Toegevoegd aan het plan. Je werkt het uit tijdens het gesprek.",
    showAll: (n) => `Toon alle ${n}`,
    top: (n) => `Toon alleen de eerste ${n}`,
  },
  discuss: {
    prompts: "Vragen voor het gesprek",
    noPriorities: "Er zijn geen prioriteiten om over te praten.",
    noPrioritiesHelp:
      "Niemand heeft de bijdragen doorgenomen. Je kunt teruggaan en dat eerst doen, of vrij praten en opschrijven waar jullie het over eens zijn.",
    notShown: "Alleen jij ziet deze lijst. Toon hem, dan heeft iedereen hem voor zich tijdens het gesprek.",
    showPriorities: "Toon hem aan iedereen",
  },
  plan: {
    title: "Plan",
    agreed: "Wat we hebben afgesproken",
    agreedHint: "Een paar zinnen, in jullie eigen woorden.",
    actions: "Acties",
    none: "Nog geen. Een paar is genoeg, als er maar bij elke actie iemand verantwoordelijk is en een datum staat.",
    add: "Actie toevoegen",
    number: (n) => `Actie ${n}`,
    titlePlaceholder: "Wat gaan we doen?",
    owner: "Verantwoordelijk",
    due: "Klaar op",
    more: "Waarom, en zo merken we het",
    why: "Waarom",
    measure: "Zo merken we het",
    measureHint: "Wat wordt er anders, en wie merkt dat als eerste?",
    link: "Koppel aan een bijdrage …",
    linkTo: (name) => `Koppel ‘${name}’ aan een bijdrage`,
    unlink: (text) => `Haal de koppeling met ‘${text}’ weg`,
    gone: "Een bijdrage die hier niet wordt getoond",
    up: (name) => `Omhoog: ${name}`,
    down: (name) => `Omlaag: ${name}`,
    delete: "Verwijderen",
    deleteNamed: (name) => `Verwijderen: ${name}`,
    deleted: (title) => (title.trim() ? `‘${title.trim()}’ is verwijderd.` : "De actie is verwijderd."),
    merged: "Het plan is ook in een ander venster veranderd. Alles staat er nu in: loop het na.",
    refused:
      "Het plan kon zo niet worden opgeslagen. Misschien zijn er bij het plakken vreemde tekens meegekomen.",
    states: {
      saved: "Opgeslagen",
      waiting: "Bezig met opslaan …",
      saving: "Bezig met opslaan …",
      kept: "Staat op deze computer en wordt opgeslagen zodra er contact is",
      refused: "Niet opgeslagen",
    },
  },
  approval: {
    empty: "Er zijn geen acties om uit te kiezen.",
    emptyHelp: "Ga terug naar het gesprek en schrijf er minstens één op.",
    asked: "Hieruit kiezen jullie",
    fixed: "De tekst ligt vast zolang mensen kiezen. Wil je die veranderen, ga dan één stap terug.",
    result: "Hier staan jullie achter",
  },
  actions: {
    ownerHint: "Een rol, of iemand die ermee heeft ingestemd om genoemd te worden.",
    dueEarly: "De datum ligt vóór de sessie. Kies een latere.",
    decide: {
      title: "Dit pakken jullie op",
      byBallots:
        "De acties met ‘gekozen’ zijn zo gekozen dat zo veel mogelijk mensen er iets in terugvinden waar ze achter staan. Je kunt anders besluiten; dat staat dan in het verslag.",
      tooFew: "Er zijn te weinig antwoorden om op te kiezen, dus jij besluit. Dat staat in het verslag.",
      noChoice: "Jullie pakken alles uit het plan op, tenzij je iets weglaat.",
      differs: "Je hebt anders besloten dan de antwoorden. Dat staat in het verslag.",
      asChosen: "Zoals de antwoorden kozen",
      take: (title) => `Oppakken: ${title}`,
      first: "Begin hiermee",
      firstNamed: (title) => `Begin met: ${title}`,
      none: "Jullie pakken niets op.",
      took: (title) => `‘${title}’ pakken jullie op.`,
      left: (title) => `‘${title}’ is weggelaten.`,
      begins: (title) => `Jullie beginnen met ‘${title}’.`,
      closing: (n, first) =>
        n === 1
          ? `Jullie pakken één actie op: ‘${first}’.`
          : `Jullie pakken ${n} acties op en beginnen met ‘${first}’.`,
    },
    past: {
      ask: (title) => `Wat is er terechtgekomen van ‘${title}’?`,
      states: { done: "Gedaan", dropped: "Vervallen", changed: "Veranderd", under_way: "Loopt door" },
      became: "Wat is het geworden?",
      learned: "Wat hebben jullie geleerd?",
      optional: "Mag leeg blijven.",
      said: (title, state) => `‘${title}’: ${state}`,
      notSaved: "Nog niet opgeslagen. Het staat hier nog en wordt opnieuw geprobeerd.",
    },
    unit: {
      title: "Onze acties",
      empty:
        "Nog geen. Na een sessie staan de acties hier tot ze gedaan zijn, en de volgende sessie begint ermee.",
      allDone: "Er staat niets open. Wat is afgerond, staat hieronder.",
      overdue: (date) => `Te laat sinds ${date}`,
      noDate: "Geen datum",
      nobody: "Niemand is verantwoordelijk",
      first: "eerst",
      edit: "Details",
      of: (title) => `: ${title}`,
      status: (title) => `Hoe ver is ‘${title}’?`,
      states: {
        planned: "Nog niet begonnen",
        under_way: "Loopt",
        done: "Gedaan",
        dropped: "Vervallen",
        changed: "Veranderd",
      },
      owner: "Verantwoordelijke",
      due: "Uiterlijk",
      measure: "Zo merken we het",
      notes: "Notities",
      notesHint: "Alleen wie deze afdeling leidt, ziet ze.",
      learned: "Wat hebben jullie geleerd?",
      learnedHint:
        "Mag leeg blijven. De groep ziet het de volgende keer en het staat in het volgende verslag.",
      became: "Wat is het geworden?",
      decided: (date) => `Besloten op ${date}`,
      ended: (n) => (n === 1 ? "1 afgerond" : `${n} afgerond`),
      endedOn: (state, date) => `${state} op ${date}`,
      saved: "Opgeslagen.",
      changedElsewhere:
        "De actie is in een ander venster gewijzigd. Wat je typte, staat er nog: kijk ernaar en verlaat het veld nog een keer om op te slaan.",
    },
  },
  closing: {
    title: "De sessie afronden?",
    early: "Er zijn stappen die jullie nog niet hebben gedaan.",
    unconfirmed: (n, expected) =>
      `Er doen ${n} telefoons mee en er werden ${expected} mensen verwacht. Bevestig eerst het aantal, anders komen er geen cijfers in het verslag.`,
    points: [
      "Niemand kan nog iets insturen en er kan niemand meer bij.",
      "Het plan kan niet meer worden veranderd.",
      "Het verslag wordt gemaakt en is over een paar seconden klaar.",
      "Dit kun je niet ongedaan maken.",
    ],
    readable: "Deelnemers kunnen het resultaat achteraf lezen",
    readableHint:
      "Het plan en het resultaat dat je hebt getoond, op hun telefoon en met een link, zolang het verslag wordt bewaard.",
    yes: "Sessie afronden",
    no: "Nee, doorgaan",
  },
  reminding: {
    calendar: "Zet de datum in een agenda",
    open: "Iemand herinneren per e-mail",
    about:
      "Een week en een dag van tevoren, daarna een dag erna en drie keer wekelijks, zolang het niet klaar is. Het adres wordt alleen hiervoor gebruikt, staat in geen enkel verslag en wordt verwijderd als de actie is afgelopen.",
    email: "E-mailadres",
    wrong: "Schrijf één adres, bijvoorbeeld naam@example.org.",
    agreed: "Ik heb het gevraagd, en de persoon wil dit",
    notAgreed: "Vraag het eerst, en vink dit aan als de persoon ja heeft gezegd.",
    save: "Herinneren",
    reminds: (email) => `${email} krijgt herinneringen.`,
    forget: "Niet meer herinneren",
    saved: "Opgeslagen. De herinneringen komen vanzelf.",
    forgotten: "Het adres is verwijderd.",
  },
  erasing: {
    kept: "Hoelang de sessie wordt bewaard",
    until: (raw, report) =>
      `De afzonderlijke bijdragen en antwoorden worden bewaard tot en met ${raw}, het verslag en al het andere tot en met ${report}. Daarna worden ze verwijderd.`,
    open: "Sessie verwijderen …",
    title: "De sessie voorgoed verwijderen?",
    goes: "Dit verdwijnt meteen:",
    going: [
      "alles wat is ingestuurd, en alle aantallen",
      "het verslag in alle vormen, en wat deelnemers nog op hun telefoon konden lezen",
      "de acties die hier zijn afgesproken, wat je erover hebt genoteerd, en adressen voor herinneringen",
    ],
    stays: "Hier kunnen we niet bij:",
    staying: [
      "wat iemand heeft gedownload, geprint of doorgestuurd",
      "wat het verslag van een latere sessie over deze acties zegt",
    ],
    never: "De sessie kan niet worden teruggehaald.",
    yes: "Voorgoed verwijderen",
    no: "Sessie bewaren",
    done: "De sessie is verwijderd.",
    rest: "De rest verwijderen",
  },
  closed: {
    title: "De sessie is afgerond",
    thanks:
      "Goed gedaan. Wat jullie zeiden en kozen, staat in het verslag. De sleutels die nodig zijn om nog iets in te sturen, zijn vernietigd.",
    building: "Het verslag wordt gemaakt. Dat duurt een paar seconden …",
    overdue: "Het verslag duurt langer dan zou moeten. Er gaat niets verloren.",
    again: "Opnieuw proberen",
    report: "Het verslag",
    about:
      "Alles wat jullie schreven, wat jullie het belangrijkst vonden, wat is afgesproken en het plan. Stuur het naar iedereen die erbij was.",
    open: "Open het verslag",
    saveHtml: "Download het verslag",
    savePage: "Als pagina voor de browser (HTML)",
    savePdf: "Als PDF (om te printen)",
    saveXlsx: "Voor een spreadsheet (Excel)",
    saveCsv: "Als rijen (CSV)",
    saveJson: "Als gegevens (JSON)",
    home: "Naar de startpagina",
  },
  help: {
    open: "Hulp",
    title: "Hulp",
    answers: [
      [
        "Kan ik iets fout doen?",
        "Nauwelijks. Je kunt terug naar elke stap en een resultaat weer verbergen. Alleen twee dingen zijn definitief: de antwoorden in een stap wissen en de sessie afronden. Dan vragen we het eerst.",
      ],
      [
        "Waarom komt het resultaat niet meteen?",
        "Telefoons krijgen tot tien seconden om in te sturen wat onderweg is. Is iedereen klaar, dan komt het eerder. Daarna veranderen de cijfers niet meer, zodat niemand kan zien wat de laatste heeft geantwoord.",
      ],
      [
        "Iemand komt later binnen",
        "Die scant dezelfde code of typt dezelfde pincode. Die staat de hele tijd op het grote scherm.",
      ],
      [
        "Een telefoon gaat slapen of raakt het contact kwijt",
        "Wat is ingestuurd, blijft staan. De telefoon vindt vanzelf de stap terug waar jullie zijn.",
      ],
    ],
    keys: "Toetsen",
    list: [
      ["→ n", "Volgende stap"],
      ["← b", "Vorige stap"],
      ["r", "Toon het resultaat"],
      ["h", "Resultaat verbergen"],
      ["t", "Start of stop de timer"],
      ["+", "Twee minuten erbij"],
      ["l", "Deur op slot of open"],
      ["g", "Start of stop kleine groepjes"],
      ["s", "Samen leiden"],
      ["x", "Wis de antwoorden in deze stap (vraagt eerst)"],
      ["e", "Sessie afronden (vraagt eerst)"],
      ["w", "Open het grote scherm"],
      ["?", "Deze hulp"],
    ],
    keysOn: "Gebruik deze toetsen",
    close: "Sluiten",
  },
  learned: {
    title: "Wat we in de loop van de tijd hebben geleerd",
    about:
      "Wat jouw afdeling zegt dat goed gaat en wat lastig is, kwartaal voor kwartaal, en wat er van jullie acties is geworden.",
    go: "Bekijk je afdeling",
  },
  prepare: {
    loading: "Een ogenblik …",
    formats: "Werkvormen",
    script: "Draaiboek voor jou als gespreksleider",
    handout: "Blad voor op tafel afdrukken",
    origin: { "built-in": "", unit: "van je eigen afdeling", published: "van HR" },
    rehearse: "Eerst oefenen",
    rehearseHint: (n) =>
      `In een oefensessie zijn er ${n} gesimuleerde deelnemers die schrijven en antwoorden. Je kunt meedoen met je eigen telefoon. Ze telt nergens mee en is na een dag weg.`,
    rehearsal: "Oefensessie",
    rehearsals: "Oefensessies",
    simulated: (n) =>
      `Er doen ${n} gesimuleerde deelnemers mee, iets sneller dan echte mensen. Niets hier telt mee.`,
    over: "Niets hierin is door iemand gezegd. De sessie wordt na een dag vanzelf verwijderd.",
    delete: "Oefensessie verwijderen",
    deleted: "De oefensessie is verwijderd.",
  },
  problems: {
    unreachable:
      "Geen contact met Innspill. Zodra dat er weer is, zie je waar jullie zijn; probeer het dan opnieuw.",
    internal: "Er ging bij ons iets mis. Er is niets verloren gegaan; probeer het opnieuw.",
    "session-unknown": "Deze sessie bestaat niet. Misschien is ze verwijderd.",
    "session-closed": "De sessie is afgerond en kan niet meer worden veranderd.",
    "link-invalid":
      "Je link naar deze sessie werkt niet meer: de sessie is afgerond, of de gespreksleider heeft de link ingetrokken.",
    "link-unknown": "Die link bestaat niet meer.",
    "step-unknown": "Die stap zit niet in deze sessie.",
    "step-not-open": "Dat kan niet in deze stap.",
    "contribution-unknown": "De bijdrage is weg: wie haar schreef, heeft haar ingetrokken.",
    "action-unknown": "De actie bestaat niet meer.",
    "due-too-early": "De datum ligt vóór de sessie. Kies een latere.",
    "version-stale":
      "De sessie veranderde op hetzelfde moment. Kijk waar jullie nu zijn en probeer het opnieuw.",
    "token-missing": "Je link is nog een keer nodig.",
    "token-invalid": "Innspill kent je link niet meer.",
    "token-expired": "Je link is verlopen.",
    "role-missing": "Met deze link kun je geen sessies leiden.",
    "unit-foreign": "De sessie hoort bij een andere afdeling.",
    "format-unknown": "Deze werkvorm bestaat niet meer.",
    "format-invalid": "De werkvorm kan zo niet worden gebruikt. Loop de stappen na.",
    "format-built-in":
      "Deze werkvorm zit bij Innspill en kan niet worden gewijzigd. Maak er je eigen versie van.",
    "formats-full": "Je afdeling heeft zoveel werkvormen als ze kan bewaren. Verwijder er eerst een.",
    "session-not-closed": "De sessie kan worden verwijderd als ze is afgerond en het verslag klaar is.",
    "input-invalid": "Iets in het formulier kan zo niet worden gebruikt. Kijk naar titel en aantal.",
    "text-control-characters":
      "De tekst bevat tekens die niet kunnen worden gebruikt. Typ de tekst in plaats van te plakken.",
    "text-marks": "De tekst heeft te veel tekens op één letter.",
    "text-too-long": "De tekst is te lang.",
  },
};
export default words;
