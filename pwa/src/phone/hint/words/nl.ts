// The hint before handing in, in Dutch.
import type { HintWords } from "./en.ts";

const nl: HintWords = {
  name: (words) =>
    `Noem je hier een persoon (‘${words}’)? Zonder namen praat het makkelijker over de zaak zelf.`,
  email: (words) => `Hier staat een e-mailadres (‘${words}’). Is dat nodig?`,
  number: (words) => `Dit lijkt op een telefoonnummer (‘${words}’). Is dat nodig?`,
  blame: (words) => `‘${words}’ kan klinken alsof iemand de schuld krijgt. Wat zou je liever zien gebeuren?`,
  only: "Alleen je telefoon heeft hiernaar gekeken.",
  change: "Wijzigen",
  send: "Toch insturen",
};
export default nl;
