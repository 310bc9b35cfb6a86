// Easy Norwegian (klarspråk, lettlest) for what the phone says itself.
import type { EasyWords } from "../words.ts";

const nb: EasyWords = {
  first: {
    pin: {
      hint: "Du trenger en PIN-kode. Den står på storskjermen. Den har 8 sifre. Skriv den her.",
      incomplete: "En PIN-kode har 8 sifre. Slik: 1234 5678.",
      resumeHint: "Du er allerede med i en økt.",
    },
    private: {
      lead: "Ingen kan se hvem som har skrevet hva. Ikke lederen. Ikke HR. Ikke de som drifter Innspill.",
      howText:
        "Telefonen din får noen blanke lapper. Lappene har et stempel. Ingen vet hvilke lapper du fikk. Du skriver på en lapp og sender den inn. Stempelet viser at lappen er ekte. Det viser ikke at den er din.",
      shownText: "Alle kan lese det du sender inn. Navnet ditt står ikke der. Tiden står ikke der.",
      network: "De som driver nettet, kan se at telefonen din bruker Innspill. Innspill lagrer ikke det.",
      networkOpen: "Siden er ikke låst. De som driver nettet, kan lese det du skriver.",
      style: "Noen kjenner kanskje igjen måten du skriver på. Eller du skriver om noe bare du vet.",
      absent: "Lederen vet kanskje hvem som ikke var her.",
      small: "Dere er få. Da er det lettere å gjette hvem som har skrevet hva.",
      forgetful: "Denne nettleseren husker ingenting. Ikke lukk siden. Da mister du plassen din.",
      go: "Jeg forstår. Gå videre",
    },
    waitForLeader: "Vent litt. Lederen starter neste steg. La siden være åpen.",
  },
  steps: {
    trilemma: { change: "Du kan endre svaret ditt nå.", closed: "Du kan ikke svare lenger." },
    write: {
      full: "Du kan ikke sende inn flere av disse. Du kan endre ett. Du kan trekke ett tilbake.",
      mineHint: "Bare denne telefonen vet at du har skrevet dem.",
    },
    kept: {
      grace: "De andre har gått videre. Du kan sende inn en liten stund til.",
      late: "Dette er ikke sendt inn. Det er fortsatt på telefonen din.",
    },
    judge: { listHint: "Trykk på ett for å endre det." },
    plan: {
      hint: "Velg alle du er enig i. Du kan velge mange, eller ingen.",
      waiting: "Lederen skriver. Du ser det her.",
    },
    moreTime: {
      seen: "Du sender inn etter de andre. Noen kan se at en person brukte lengre tid.",
      over: "Tiden er over. Dette er steget de andre er på.",
    },
    closed: {
      text: "Økten er slutt. Ingen kan sende inn mer.",
      nextText: () =>
        "Nå blir det laget en rapport. Der står det hva gruppen skrev og valgte. Ingen navn står der.",
      phoneText:
        "Det du skrev, er borte fra denne telefonen. Bare kvitteringer er igjen. De sier ikke hva du svarte.",
    },
  },
};
export default nb;
