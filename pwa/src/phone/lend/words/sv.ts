// The words of a lent device in Swedish.
import type { LendWords } from "./en.ts";

const sv: LendWords = {
  title: "Vems tur är det?",
  first: "Flera kan dela den här enheten. Var och en tar ett kort med en färg. Ingen uppger sitt namn.",
  hint: "Ta ditt eget kort. Det är ditt under hela sessionen.",
  newPerson: "Ta ett nytt kort",
  choose: "Välj ett kort",
  chooseHint: "Kom ihåg färgen: det är ditt kort under hela sessionen.",
  full: "Alla kort är tagna. Nästa person behöver en annan enhet.",
  back: "Tillbaka",
  done: "klar med det här steget",
  cards: {
    blue: "Blått kort",
    green: "Grönt kort",
    yellow: "Gult kort",
    red: "Rött kort",
    purple: "Lila kort",
    orange: "Orange kort",
    pink: "Rosa kort",
    black: "Svart kort",
  },
  keepsNothing:
    "Den här enheten delas. När du lämnar den vidare kan det du har skrivit inte längre ses eller ändras på den, inte ens med ditt kort.",
  trust:
    "Den som tittar över axeln ser vad du skriver. Och den som äger en enhet kan ha ställt in den så att den sparar det som skrivs.",
  passOn: "Lämna vidare till nästa",
  confirm: "Lämna enheten vidare?",
  confirmText: "Det du har skickat in räknas. Det kan inte längre ses eller ändras på den här enheten.",
  confirmLost: "Du har skrivit något som inte är inskickat. Det tas bort.",
  yes: "Lämna vidare",
  no: "Inte än",
  doneTitle: "Du är klar med det här steget",
  doneText: "Lämna enheten vidare. Ta ditt kort igen när ledaren går till nästa steg.",
  end: "Avsluta på den här enheten",
  endTitle: "Ta bort alla kort?",
  endText:
    "Det som är inskickat räknas. Den som vill fortsätta efteråt måste ta ett nytt kort och räknas då en gång till.",
  endYes: "Ta bort korten",
  over: "Sessionen är avslutad",
  overText: "Tack. Inget av det som skrevs finns kvar på den här enheten.",
  noPin:
    "Adressen saknar pinkod. Öppna ”Låna ut en enhet” på ledarens sida och använd adressen som står där.",
};
export default sv;
