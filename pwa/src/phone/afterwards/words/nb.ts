// Det som kommer etter en økt, på bokmål.
import type { AfterwardsWords } from "./en.ts";

const nb: AfterwardsWords = {
  receipts: {
    checking: "Leter etter det du sendte inn …",
    counted: "Talt med",
    all: (n) =>
      n === 1
        ? "Det du sendte inn, står i listen over det som er talt."
        : `Alt du sendte inn, ${n} i alt, står i listen over det som er talt.`,
    partly: (counted, n) =>
      `${counted} av de ${n} du sendte inn, er med i tallene. Resten kom etter at resultatet ble vist.`,
    nothing: "Ingenting ble sendt inn fra denne telefonen.",
    notFound: "Ikke funnet",
    some: (missing, n) => `${missing} av ${n} står ikke i listen over det som er talt.`,
    why: "Innspill hadde bekreftet dem. De kan ha kommet i aller siste øyeblikk, eller noe har gått galt. Vis dette til lederen: Rapporten sier hvor mange svar som ble talt i hvert steg.",
    unreachable: "Listen over det som er talt, kan ikke hentes akkurat nå.",
    gone: "Listen over det som er talt, oppbevares ikke lenger.",
    details: "Steg for steg",
    step: {
      counted: (n) => (n === 1 ? "talt med" : `${n} talt med`),
      missing: (n) => (n === 1 ? "ikke funnet" : `${n} ikke funnet`),
      late: "kom for sent og er ikke talt med",
      after: "kom etter at resultatet ble vist: ikke med i tallene",
      older: "talt med, uten den siste endringen din",
      hidden: (reason) => `talt med; lederen har skjult det: ${reason}`,
      anew: "startet på nytt, og ikke besvart igjen",
      none: "ikke sendt inn",
      listed: (n) => `${n} i listen`,
    },
    how: "Da økten ble avsluttet, ble det publisert en kode for alt som er talt. Telefonen har hentet hele listen og lett etter sine egne koder, så ingen vet hvilke det er. De viser at du deltok, aldri hva du svarte.",
  },
  again: {
    title: "Les det igjen",
    text: "Planen og resultatene som ble vist, kan du åpne senere også, så lenge rapporten oppbevares: på denne telefonen under «Tidligere økter», eller med lenken. Alle som har lenken, kan lese dem.",
    closed: "Lederen har valgt at resultatene ikke kan åpnes igjen etterpå.",
    link: "Lenke til resultatene",
    copy: "Kopier lenken",
  },
  earlier: {
    title: "Tidligere økter",
    lastOpened: (day) => `sist åpnet ${day}`,
  },
  shared: {
    held: (day) => `Økten ${day}`,
    goneTitle: "Ikke her",
    gone: "Disse resultatene oppbevares ikke lenger, eller lederen har ikke latt dem stå åpne.",
    unreachable: "Ingen kontakt med Innspill. Sjekk at du er på nettet, og prøv igjen.",
    plan: "Det som ble bestemt",
    noPlan: "Ingen tiltak ble skrevet ned.",
    results: "Resultater som ble vist",
    back: "Tilbake",
  },
};
export default nb;
