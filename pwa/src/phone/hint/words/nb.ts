// The hint before handing in, in Norwegian (Bokmål).
import type { HintWords } from "./en.ts";

const nb: HintWords = {
  name: (words) => `Nevner du en person her («${words}»)? Uten navn er det lettere å snakke om selve saken.`,
  email: (words) => `Her står det en e-postadresse («${words}»). Trengs den?`,
  number: (words) => `Dette ser ut som et telefonnummer («${words}»). Trengs det?`,
  blame: (words) => `«${words}» kan leses som at noen får skylden. Hva skulle du ønske skjedde i stedet?`,
  only: "Bare telefonen din har sett på dette.",
  change: "Endre",
  send: "Send inn likevel",
};
export default nb;
