// The phone's words in Swedish.
import type { Words } from "./en.ts";

const sv: Words = {
  language: "Språk",
  privacy: "Integritet",
  close: "Stäng",
  rehearsal: "Övningssession",
  tryAgain: "Försök igen",
  opening: "Öppnar …",
  pin: {
    title: "Gå med i en session",
    label: "Pinkod, 8 siffror",
    hint: "Rikta telefonens egen kamera mot QR‑koden på storskärmen, eller skriv pinkoden under den. Du behöver varken app eller konto.",
    join: "Gå med",
    looking: "Letar efter sessionen …",
    incomplete: "En pinkod har 8 siffror, till exempel 1234 5678. Du kan också klistra in länken.",
    resume: (title) => `Tillbaka till ”${title}”`,
    newVersion: "En ny version av Innspill är klar.",
    useNewVersion: "Börja använda den",
    resumeHint: "Den här telefonen är redan med i en session.",
  },
  private: {
    title: "Det här är privat",
    lead: "Ingen kan se vem som har skrivit vad: inte ledaren, inte HR och inte de som driver Innspill.",
    how: "Så fungerar det",
    howText:
      "Din telefon får en bunt blanka lappar, stämplade utan att någon ser vad som står på dem. När du skickar in en lapp visar stämpeln att den är giltig, men inte vem den kommer från.",
    shown: "Det här ser de andra",
    shownText:
      "Allt som skickas in visas för alla i sessionen, utan namn och i slumpvis ordning. Inga tidpunkter sparas.",
    remains: "Det vi inte kan dölja",
    network:
      "Den som driver nätet kan se att telefonen är ansluten till Innspill, men inget mer. Innspill självt sparar inga adresser.",
    networkOpen:
      "Anslutningen är inte krypterad: den som driver nätet kan läsa det du skriver och väljer. Innspill självt sparar inga adresser.",
    style: "Någon kan känna igen ditt sätt att skriva, eller en händelse som bara du känner till.",
    absent: "Ledaren kan veta vem som inte var på plats.",
    small: "Ni är få. Då kan det vara lättare att gissa vem som har skrivit vad.",
    forgetful:
      "Den här webbläsaren sparar ingenting (kanske ett privat fönster). Om du stänger eller laddar om sidan förlorar du din plats.",
    go: "Jag förstår, gå vidare",
  },
  joined: (n) => `${n} har gått med`,
  joinedOf: (n, expected) => `${n} av ${expected} har gått med`,
  extraJoins: (n, expected) => `${n} telefoner, ${expected} förväntade`,
  numbersWait: "Siffrorna visas när ledaren har kontrollerat antalet",
  handedIn: (n, joined) => `${n} av ${joined} har skickat in`,
  contributed: (n) => `${n} inspel hittills`,
  stepOf: (n, total) => `Steg ${n} av ${total}`,
  youAreIn: "Du är med",
  crowded: "Ett ögonblick, många går med just nu …",
  joining: "Ansluter …",
  waitForLeader: "Ledaren tar er vidare till nästa steg. Låt sidan vara öppen.",
  status: {
    nothing: "Inget att skicka in här",
    saved: "Sparat på telefonen",
    sending: "Skickar …",
    handedIn: "Inskickat",
    waiting: "Sparat på telefonen, väntar på nät",
    offline: "Ingen kontakt. Försöker igen …",
    refused: "Inte inskickat",
    ready: "Inget inskickat än",
  },
  closing: { title: "Sessionen avslutas", text: "De sista svaren räknas." },
  problem: {
    title: "Det här går inte",
    unreachable: "Får ingen kontakt med Innspill. Kontrollera att du har nät och försök igen.",
    untrusted:
      "Innspill kunde inte bevisa att din telefon har samma nycklar som alla andra. Det du skickar in skulle kunna kännas igen. Därför skickas inget in. Säg till ledaren.",
    startOver: "Börja om på den här telefonen",
    leave: "Gå med i en annan session",
  },
  problems: {
    "pin-unknown":
      "Ingen session har den här pinkoden nu. Kontrollera siffrorna, eller fråga ledaren om sessionen fortfarande är öppen.",
    "too-many-requests":
      "Det har kommit för många felaktiga pinkoder från det här nätet. Vänta en stund och försök igen.",
    "session-unknown": "Den här sessionen finns inte längre.",
    "session-locked": "Ledaren har låst dörren: sessionen tar inte emot fler. Be ledaren öppna den en stund.",
    "session-full": "Sessionen är full: 1 000 är med. Den tar inte emot fler.",
    "session-closed": "Sessionen är avslutad och tar inte emot mer.",
    "attendee-conflict": "Den här telefonen har bett om att gå med två gånger på olika sätt.",
    "join-unsupported": "Den här sessionen kräver en inloggning som telefonen inte klarar.",
    other: "Något gick fel. Försök igen om en stund.",
  },
};
export default sv;
