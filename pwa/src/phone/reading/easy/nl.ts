// Easy Dutch (eenvoudig Nederlands) for what the phone says itself.
import type { EasyWords } from "../words.ts";

const nl: EasyWords = {
  first: {
    pin: {
      hint: "Je hebt een pincode nodig. Die staat op het grote scherm. Hij heeft 8 cijfers. Typ hem hier.",
      incomplete: "Een pincode heeft 8 cijfers. Zo: 1234 5678.",
      resumeHint: "Je doet al mee aan een sessie.",
    },
    private: {
      lead: "Niemand kan zien wie wat schreef. De gespreksleider niet. HR niet. De mensen achter Innspill ook niet.",
      howText:
        "Je telefoon krijgt een paar lege briefjes. Op de briefjes staat een stempel. Niemand weet welke briefjes jij kreeg. Je schrijft op een briefje en stuurt het in. De stempel laat zien dat het briefje echt is. Niet dat het van jou is.",
      shownText: "Iedereen kan lezen wat je instuurt. Je naam staat er niet bij. De tijd staat er niet bij.",
      network:
        "De beheerders van het netwerk kunnen zien dat je telefoon Innspill gebruikt. Innspill bewaart dat niet.",
      networkOpen:
        "Deze pagina zit niet op slot. De beheerders van het netwerk kunnen lezen wat je schrijft.",
      style: "Misschien kent iemand jouw manier van schrijven. Of je schrijft over iets wat alleen jij weet.",
      absent: "Misschien weet de gespreksleider wie er niet was.",
      small: "Jullie zijn met weinig. Dan kun je makkelijker raden wie wat schreef.",
      forgetful: "Deze browser onthoudt niets. Sluit de pagina niet. Dan ben je je plek kwijt.",
      go: "Ik begrijp het. Ga verder",
    },
    waitForLeader: "Wacht even. De gespreksleider start de volgende stap. Laat deze pagina open.",
  },
  steps: {
    trilemma: { change: "Je kunt je antwoord nu nog veranderen.", closed: "Je kunt niet meer antwoorden." },
    write: {
      full: "Je kunt er hiervan niet meer insturen. Je kunt er één veranderen. Je kunt er één intrekken.",
      mineHint: "Alleen deze telefoon weet dat jij ze schreef.",
    },
    kept: {
      grace: "De anderen zijn verder. Je kunt nog even insturen.",
      late: "Dit is niet ingestuurd. Het staat nog op je telefoon.",
    },
    judge: { listHint: "Tik op een bijdrage om je antwoord te veranderen." },
    plan: {
      hint: "Kies alles waar je het mee eens bent. Je mag veel kiezen, of niets.",
      waiting: "De gespreksleider schrijft. Je ziet het hier.",
    },
    moreTime: {
      seen: "Je stuurt in na de anderen. Iemand kan zien dat een persoon langer nodig had.",
      over: "De tijd is om. Dit is de stap waar de anderen zijn.",
    },
    closed: {
      text: "De sessie is klaar. Niemand kan nog iets insturen.",
      nextText: () =>
        "Nu komt er een verslag. Daarin staat wat de groep schreef en koos. Er staan geen namen in.",
      phoneText:
        "Wat je hebt geschreven, is van deze telefoon weg. Alleen ontvangstbewijzen zijn er nog. Die zeggen niet wat je hebt geantwoord.",
    },
  },
};
export default nl;
