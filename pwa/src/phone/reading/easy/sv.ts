// Easy Swedish (lättläst) for what the phone says itself.
import type { EasyWords } from "../words.ts";

const sv: EasyWords = {
  first: {
    pin: {
      hint: "Du behöver en pinkod. Den står på storskärmen. Den har 8 siffror. Skriv den här.",
      incomplete: "En pinkod har 8 siffror. Så här: 1234 5678.",
      resumeHint: "Du är redan med i en session.",
    },
    private: {
      lead: "Ingen kan se vem som har skrivit vad. Inte den som leder. Inte HR. Inte de som driver Innspill.",
      howText:
        "Din telefon får några tomma lappar. Lapparna har en stämpel. Ingen vet vilka lappar du fick. Du skriver på en lapp och skickar in den. Stämpeln visar att lappen är äkta. Den visar inte att den är din.",
      shownText: "Alla kan läsa det du skickar in. Ditt namn står inte där. Tiden står inte där.",
      network: "De som driver nätet kan se att din telefon använder Innspill. Innspill sparar inte det.",
      networkOpen: "Sidan är inte låst. De som driver nätet kan läsa det du skriver.",
      style: "Någon kanske känner igen hur du skriver. Eller så skriver du om något som bara du vet.",
      absent: "Ledaren kanske vet vem som inte var här.",
      small: "Ni är få. Då är det lättare att gissa vem som har skrivit vad.",
      forgetful: "Den här webbläsaren minns inget. Stäng inte sidan. Då förlorar du din plats.",
      go: "Jag förstår. Gå vidare",
    },
    waitForLeader: "Vänta lite. Ledaren startar nästa steg. Låt sidan vara öppen.",
  },
  steps: {
    trilemma: { change: "Du kan ändra ditt svar nu.", closed: "Du kan inte svara längre." },
    write: {
      full: "Du kan inte skicka in fler av dem här. Du kan ändra ett. Du kan ta tillbaka ett.",
      mineHint: "Bara den här telefonen vet att du har skrivit dem.",
    },
    kept: {
      grace: "De andra har gått vidare. Du kan skicka in en liten stund till.",
      late: "Det här är inte inskickat. Det finns kvar på din telefon.",
    },
    judge: { listHint: "Tryck på ett för att ändra det." },
    plan: {
      hint: "Välj alla som du håller med om. Du kan välja många, eller inga.",
      waiting: "Ledaren skriver. Du ser det här.",
    },
    moreTime: {
      seen: "Du skickar in efter de andra. Någon kan se att en person behövde längre tid.",
      over: "Tiden är slut. Det här är steget som de andra är på.",
    },
    closed: {
      text: "Sessionen är slut. Ingen kan skicka in mer.",
      nextText: () => "Nu görs en rapport. Där står vad gruppen skrev och valde. Inga namn står där.",
      phoneText:
        "Det du skrev är borta från den här telefonen. Bara kvitton finns kvar. De säger inte vad du svarade.",
    },
  },
};
export default sv;
