// The phone's words in Norwegian (bokmål).
import type { Words } from "./en.ts";

const nb: Words = {
  language: "Språk",
  privacy: "Personvern",
  close: "Lukk",
  rehearsal: "Øvingsøkt",
  tryAgain: "Prøv igjen",
  opening: "Åpner …",
  pin: {
    title: "Bli med i en økt",
    label: "PIN-kode, 8 sifre",
    hint: "Pek telefonens eget kamera mot QR‑koden på storskjermen, eller skriv PIN‑koden under den. Du trenger verken app eller konto.",
    join: "Bli med",
    looking: "Leter etter økten …",
    incomplete: "En PIN-kode har 8 sifre, for eksempel 1234 5678. Du kan også lime inn lenken.",
    resume: (title) => `Tilbake til «${title}»`,
    newVersion: "En ny versjon av Innspill er klar.",
    useNewVersion: "Ta den i bruk",
    resumeHint: "Denne telefonen er allerede med i en økt.",
  },
  private: {
    title: "Dette er privat",
    lead: "Ingen kan se hvem som har skrevet hva: ikke lederen, ikke HR og ikke de som drifter Innspill.",
    how: "Slik virker det",
    howText:
      "Telefonen din får en bunke blanke lapper, stemplet uten at noen ser hva som står på dem. Når du sender inn en lapp, viser stempelet at den er gyldig, men ikke hvem den kommer fra.",
    shown: "Det de andre ser",
    shownText:
      "Alt som sendes inn, vises for alle i økten, uten navn og i tilfeldig rekkefølge. Ingen tidspunkter lagres.",
    remains: "Det vi ikke kan skjule",
    network:
      "Den som driver nettet, kan se at telefonen er koblet til Innspill, men ikke noe mer. Innspill selv lagrer ingen adresser.",
    networkOpen:
      "Forbindelsen er ikke kryptert: Den som driver nettet, kan lese det du skriver og velger. Innspill selv lagrer ingen adresser.",
    style: "Noen kan kjenne igjen måten du skriver på, eller en hendelse bare du vet om.",
    absent: "Lederen kan vite hvem som ikke var til stede.",
    small: "Dere er få. Da kan det være lettere å gjette hvem som har skrevet hva.",
    forgetful:
      "Denne nettleseren lagrer ingenting (kanskje et privat vindu). Hvis du lukker siden eller laster den på nytt, mister du plassen din.",
    go: "Jeg forstår, gå videre",
  },
  joined: (n) => `${n} er med`,
  joinedOf: (n, expected) => `${n} av ${expected} er med`,
  extraJoins: (n, expected) => `${n} telefoner, ${expected} forventet`,
  numbersWait: "Tallene vises når lederen har kontrollert antallet",
  handedIn: (n, joined) => `${n} av ${joined} har sendt inn`,
  contributed: (n) => `${n} innspill hittil`,
  stepOf: (n, total) => `Steg ${n} av ${total}`,
  youAreIn: "Du er med",
  crowded: "Et øyeblikk, mange blir med akkurat nå …",
  joining: "Kobler til …",
  waitForLeader: "Lederen tar dere videre til neste steg. La siden være åpen.",
  status: {
    nothing: "Ingenting å sende inn her",
    saved: "Lagret på telefonen",
    sending: "Sender …",
    handedIn: "Sendt inn",
    waiting: "Lagret på telefonen, venter på nett",
    offline: "Ingen kontakt. Prøver igjen …",
    refused: "Ikke sendt inn",
    ready: "Ikke sendt inn noe ennå",
  },
  closing: { title: "Økten avsluttes", text: "De siste svarene telles opp." },
  problem: {
    title: "Dette går ikke",
    unreachable: "Får ikke kontakt med Innspill. Sjekk at du er på nett, og prøv igjen.",
    untrusted:
      "Innspill kunne ikke bevise at telefonen din har de samme nøklene som alle andre. Det du sender inn, kunne bli kjent igjen. Derfor sendes ingenting inn. Si fra til lederen.",
    startOver: "Start på nytt på denne telefonen",
    leave: "Bli med i en annen økt",
  },
  problems: {
    "pin-unknown":
      "Ingen økt har denne PIN-koden nå. Sjekk sifrene, eller spør lederen om økten fortsatt er åpen.",
    "too-many-requests":
      "Det har kommet for mange feil PIN-koder fra dette nettet. Vent litt, og prøv igjen.",
    "session-unknown": "Denne økten finnes ikke lenger.",
    "session-locked": "Lederen har låst døren: Økten tar ikke imot flere. Be lederen åpne den et øyeblikk.",
    "session-full": "Økten er full: 1000 er med. Den tar ikke imot flere.",
    "session-closed": "Økten er avsluttet og tar ikke imot mer.",
    "attendee-conflict": "Denne telefonen har bedt om å bli med to ganger på ulike måter.",
    "join-unsupported": "Denne økten krever en innlogging som denne telefonen ikke støtter.",
    other: "Noe gikk galt. Prøv igjen om litt.",
  },
};
export default nb;
