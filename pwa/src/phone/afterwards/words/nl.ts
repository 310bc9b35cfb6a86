// Wat er na een sessie komt, in het Nederlands.
import type { AfterwardsWords } from "./en.ts";

const nl: AfterwardsWords = {
  receipts: {
    checking: "Kijken of alles wat je hebt ingestuurd er is …",
    counted: "Meegeteld",
    all: (n) =>
      n === 1
        ? "Wat je hebt ingestuurd, staat in de lijst van wat is geteld."
        : `Alles wat je hebt ingestuurd, ${n} in totaal, staat in de lijst van wat is geteld.`,
    partly: (counted, n) =>
      `${counted} van de ${n} die je hebt ingestuurd, zitten in de cijfers. De rest kwam nadat de resultaten waren getoond.`,
    nothing: "Er is niets ingestuurd vanaf deze telefoon.",
    notFound: "Niet gevonden",
    some: (missing, n) => `${missing} van de ${n} staan niet in de lijst van wat is geteld.`,
    why: "Innspill had ze bevestigd. Misschien kwamen ze op het allerlaatste moment, of er is iets misgegaan. Laat dit aan de gespreksleider zien: in het verslag staat hoeveel antwoorden er per stap zijn geteld.",
    unreachable: "De lijst van wat is geteld, kan nu niet worden opgehaald.",
    gone: "De lijst van wat is geteld, wordt niet meer bewaard.",
    details: "Stap voor stap",
    step: {
      counted: (n) => (n === 1 ? "meegeteld" : `${n} meegeteld`),
      missing: (n) => (n === 1 ? "niet gevonden" : `${n} niet gevonden`),
      late: "kwam te laat en is niet meegeteld",
      after: "kwam nadat de resultaten waren getoond: niet in de cijfers",
      older: "meegeteld, zonder je laatste wijziging",
      hidden: (reason) => `meegeteld; de gespreksleider heeft het verborgen: ${reason}`,
      anew: "opnieuw begonnen, en niet opnieuw beantwoord",
      none: "niet ingestuurd",
      listed: (n) => `${n} in de lijst`,
    },
    how: "Toen de sessie werd afgerond, is voor alles wat is geteld een code gepubliceerd. Deze telefoon heeft de hele lijst opgehaald en zijn eigen codes gezocht, dus niemand weet welke dat zijn. Ze laten zien dat je meedeed, nooit wat je antwoordde.",
  },
  again: {
    title: "Lees het terug",
    text: "Het plan en het resultaat dat is getoond, kun je later ook openen, zolang het verslag wordt bewaard: op deze telefoon onder ‘Eerdere sessies’, of met de link. Iedereen met de link kan het lezen.",
    closed: "De gespreksleider heeft gekozen dat het resultaat achteraf niet meer te openen is.",
    link: "Link naar het resultaat",
    copy: "Kopieer de link",
  },
  earlier: {
    title: "Eerdere sessies",
    lastOpened: (day) => `laatst geopend op ${day}`,
  },
  shared: {
    held: (day) => `Sessie van ${day}`,
    goneTitle: "Niet hier",
    gone: "Dit resultaat wordt niet meer bewaard, of de gespreksleider heeft het niet opengelaten.",
    unreachable: "Geen contact met Innspill. Kijk of je op het netwerk zit en probeer het opnieuw.",
    plan: "Wat is besloten",
    noPlan: "Er zijn geen acties opgeschreven.",
    results: "Resultaat dat is getoond",
    back: "Terug",
  },
};
export default nl;
