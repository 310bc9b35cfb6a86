// Det som kommer efter en session, på svenska.
import type { AfterwardsWords } from "./en.ts";

const sv: AfterwardsWords = {
  receipts: {
    checking: "Letar efter det du skickade in …",
    counted: "Medräknat",
    all: (n) =>
      n === 1
        ? "Det du skickade in finns i listan över det som räknats."
        : `Allt du skickade in, ${n} totalt, finns i listan över det som räknats.`,
    partly: (counted, n) =>
      `${counted} av de ${n} du skickade in är med i siffrorna. Resten kom efter att resultatet visades.`,
    nothing: "Ingenting skickades in från den här telefonen.",
    notFound: "Hittades inte",
    some: (missing, n) => `${missing} av ${n} finns inte i listan över det som räknats.`,
    why: "Innspill hade bekräftat dem. De kan ha kommit i allra sista ögonblicket, eller så har något gått fel. Visa det här för ledaren: rapporten säger hur många svar som räknades i varje steg.",
    unreachable: "Listan över det som räknats går inte att hämta just nu.",
    gone: "Listan över det som räknats sparas inte längre.",
    details: "Steg för steg",
    step: {
      counted: (n) => (n === 1 ? "medräknat" : `${n} medräknade`),
      missing: (n) => (n === 1 ? "hittades inte" : `${n} hittades inte`),
      late: "kom för sent och är inte medräknat",
      after: "kom efter att resultatet visades: inte med i siffrorna",
      older: "medräknat, utan din sista ändring",
      hidden: (reason) => `medräknat; ledaren har dolt det: ${reason}`,
      anew: "började om, och besvarades inte igen",
      none: "inte inskickat",
      listed: (n) => `${n} i listan`,
    },
    how: "När sessionen avslutades publicerades en kod för allt som räknats. Telefonen har hämtat hela listan och letat efter sina egna koder, så ingen vet vilka de är. De visar att du var med, aldrig vad du svarade.",
  },
  again: {
    title: "Läs det igen",
    text: "Planen och resultaten som visades kan du öppna senare också, så länge rapporten sparas: på den här telefonen under ”Tidigare sessioner”, eller med länken. Alla som har länken kan läsa dem.",
    closed: "Ledaren har valt att resultaten inte går att öppna igen efteråt.",
    link: "Länk till resultaten",
    copy: "Kopiera länken",
  },
  earlier: {
    title: "Tidigare sessioner",
    lastOpened: (day) => `senast öppnad ${day}`,
  },
  shared: {
    held: (day) => `Sessionen ${day}`,
    goneTitle: "Finns inte här",
    gone: "De här resultaten sparas inte längre, eller så har ledaren inte lämnat dem öppna.",
    unreachable: "Ingen kontakt med Innspill. Kontrollera att du är på nätet och försök igen.",
    plan: "Det som bestämdes",
    noPlan: "Inga åtgärder skrevs ner.",
    results: "Resultat som visades",
    back: "Tillbaka",
  },
};
export default sv;
