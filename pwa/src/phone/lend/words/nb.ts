// The words of a lent device in Norwegian (bokmål).
import type { LendWords } from "./en.ts";

const nb: LendWords = {
  title: "Hvem sin tur er det?",
  first: "Flere kan dele denne enheten. Hver tar et kort med en farge. Ingen oppgir navn.",
  hint: "Ta ditt eget kort. Det er ditt gjennom hele økten.",
  newPerson: "Ta et nytt kort",
  choose: "Velg et kort",
  chooseHint: "Husk fargen: Det er kortet ditt gjennom hele økten.",
  full: "Alle kortene er tatt. Nestemann trenger en annen enhet.",
  back: "Tilbake",
  done: "ferdig med dette steget",
  cards: {
    blue: "Blått kort",
    green: "Grønt kort",
    yellow: "Gult kort",
    red: "Rødt kort",
    purple: "Lilla kort",
    orange: "Oransje kort",
    pink: "Rosa kort",
    black: "Svart kort",
  },
  keepsNothing:
    "Denne enheten deles. Når du gir den videre, kan det du har skrevet, ikke lenger ses eller endres på den, heller ikke med kortet ditt.",
  trust:
    "Den som ser deg over skulderen, ser hva du skriver. Og den som eier en enhet, kan ha stilt den inn til å lagre det som skrives.",
  passOn: "Gi videre til nestemann",
  confirm: "Gi enheten videre?",
  confirmText: "Det du har sendt inn, teller. Det kan ikke lenger ses eller endres på denne enheten.",
  confirmLost: "Du har skrevet noe som ikke er sendt inn. Det blir slettet.",
  yes: "Gi videre",
  no: "Ikke ennå",
  doneTitle: "Du er ferdig med dette steget",
  doneText: "Gi enheten videre. Ta kortet ditt igjen når lederen går til neste steg.",
  end: "Avslutt på denne enheten",
  endTitle: "Slette alle kortene?",
  endText:
    "Det som er sendt inn, teller. De som vil fortsette etterpå, må ta et nytt kort og telles én gang til.",
  endYes: "Slett kortene",
  over: "Økten er avsluttet",
  overText: "Takk. Ingenting av det som ble skrevet, ligger på denne enheten.",
  noPin:
    "Adressen mangler PIN-kode. Åpne «Lån bort en enhet» på lederens side, og bruk adressen som står der.",
};
export default nb;
