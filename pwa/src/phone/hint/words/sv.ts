// The hint before handing in, in Swedish.
import type { HintWords } from "./en.ts";

const sv: HintWords = {
  name: (words) =>
    `Nämner du en person här (”${words}”)? Utan namn är det lättare att prata om själva saken.`,
  email: (words) => `Här finns en e-postadress (”${words}”). Behövs den?`,
  number: (words) => `Det här ser ut som ett telefonnummer (”${words}”). Behövs det?`,
  blame: (words) =>
    `”${words}” kan läsas som att någon får skulden. Vad skulle du vilja att ni gör i stället?`,
  only: "Bara din telefon har tittat på det här.",
  change: "Ändra",
  send: "Skicka in ändå",
};
export default sv;
