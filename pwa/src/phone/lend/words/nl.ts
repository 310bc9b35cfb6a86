// The words of a lent device in Dutch.
import type { LendWords } from "./en.ts";

const nl: LendWords = {
  title: "Wie is er aan de beurt?",
  first:
    "Jullie kunnen dit apparaat met meer mensen delen. Ieder neemt een kaart met een kleur. Niemand geeft een naam.",
  hint: "Neem je eigen kaart. Die is de hele sessie van jou.",
  newPerson: "Neem een nieuwe kaart",
  choose: "Kies een kaart",
  chooseHint: "Onthoud de kleur: dat is de hele sessie jouw kaart.",
  full: "Alle kaarten zijn op. Wie nu komt, heeft een ander apparaat nodig.",
  back: "Terug",
  done: "klaar met deze stap",
  cards: {
    blue: "Blauwe kaart",
    green: "Groene kaart",
    yellow: "Gele kaart",
    red: "Rode kaart",
    purple: "Paarse kaart",
    orange: "Oranje kaart",
    pink: "Roze kaart",
    black: "Zwarte kaart",
  },
  keepsNothing:
    "Dit apparaat wordt gedeeld. Als je het doorgeeft, is wat je schreef er niet meer te zien of te wijzigen, ook niet met jouw kaart.",
  trust:
    "Wie over je schouder meekijkt, ziet wat je schrijft. En wie een apparaat bezit, kan het zo hebben ingesteld dat het bewaart wat er getypt wordt.",
  passOn: "Doorgeven aan de volgende",
  confirm: "Het apparaat doorgeven?",
  confirmText: "Wat je hebt ingestuurd, telt mee. Je kunt het op dit apparaat niet meer zien of wijzigen.",
  confirmLost: "Je hebt iets geschreven dat niet is ingestuurd. Dat wordt verwijderd.",
  yes: "Doorgeven",
  no: "Nog niet",
  doneTitle: "Je bent klaar met deze stap",
  doneText: "Geef het apparaat door. Neem je kaart weer als de gespreksleider naar de volgende stap gaat.",
  end: "Stoppen op dit apparaat",
  endTitle: "Alle kaarten verwijderen?",
  endText:
    "Wat is ingestuurd, telt mee. Wie daarna verder wil, moet een nieuwe kaart nemen en telt dan nog een keer mee.",
  endYes: "Kaarten verwijderen",
  over: "De sessie is afgerond",
  overText: "Dank je wel. Niets van wat er is geschreven, staat op dit apparaat.",
  noPin:
    "In het adres staat geen pincode. Open ‘Apparaat uitlenen’ op de pagina van de gespreksleider en gebruik het adres dat daar staat.",
};
export default nl;
