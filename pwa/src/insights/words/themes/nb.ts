// HRs ord om temaer på bokmål.
import type en from "./en.ts";

const words: typeof en = {
  themes: {
    title: "Temaer",
    about:
      "Hva et innspill kan handle om. Endringer gjelder for økter som åpnes fra nå av. De som er åpne, beholder sine.",
    press:
      "Trykk på et tema for å gi det et annet navn eller ta det ut av bruk. Deltakerne ser dem i denne rekkefølgen.",
    figures:
      "Et tema beholder tallene sine når det får et nytt navn, og et tema som er tatt ut av bruk, beholder navnet i tallene og i gamle rapporter.",
    add: "Legg til et tema",
    full: (most) =>
      `Det er plass til høyst ${most} temaer. Flere gjør det vanskeligere å finne det riktige. Ta ett ut av bruk for å legge til et annet.`,
    up: (name) => `Flytt ${name} opp`,
    down: (name) => `Flytt ${name} ned`,
    retired: (n) => (n === 1 ? "1 tema er tatt ut av bruk" : `${n} temaer er tatt ut av bruk`),
    bringBack: "Ta i bruk igjen",
    retire: "Ta ut av bruk",
    undo: "Angre den siste endringen",
    undone: "Endringen er angret.",
    edit: {
      title: (name) => `Tema: ${name}`,
      names: "Navn",
      namesHint: "Ett språk er nok. På de andre brukes navnet fra språket som ligger nærmest.",
      words: "Ord som foreslår temaet (valgfritt)",
      wordsHint:
        "Ord som viser at en tekst handler om dette, med mellomrom mellom. Da foreslås temaet for lederen når en tekst ikke har noe. Hvert ord står også for lengre ord som begynner likt.",
      wordsIn: (language) => `Ord (${language})`,
      save: "Lagre",
      create: "Legg til",
      empty: "Skriv et navn på minst ett språk.",
    },
    done: {
      added: (name) => `${name} er lagt til.`,
      changed: (name) => `${name} er lagret.`,
      moved: (name, place, all) => `${name} er nummer ${place} av ${all}.`,
      retired: (name) => `${name} er tatt ut av bruk og tilbys ikke i nye økter.`,
      back: (name) => `${name} tilbys igjen i nye økter.`,
    },
    problems: {
      "version-stale":
        "Noen andre har endret temaene i mellomtiden. Slik er de nå, og det du skrev, står her fortsatt. Se over det og lagre en gang til.",
      "role-missing": "Temaene endres av HR for hele organisasjonen eller en administrator.",
      "themes-invalid": "Et tema trenger et navn på høyst 40 vanlige tegn, og minst ett tema må være i bruk.",
      "theme-twice": "Et annet tema heter det allerede, på dette språket eller et annet.",
      "themes-full":
        "Det er flere temaer eller lengre ord enn det er plass til. Ta et tema ut av bruk, eller skriv kortere.",
    },
  },
};
export default words;
