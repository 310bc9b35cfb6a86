// Wordings that put blame where one that looks ahead would serve, in each language; people may write in any of them.

const WHO = {
  nb: "de|dere|han|hun|ledelsen|lederen|lederne|sjefen|sjefene|noen|folk",
  sv: "de|dom|ni|han|hon|ledningen|ledaren|ledarna|chefen|cheferna|vissa|folk",
  nl: "ze|zij|hij|jullie|de leiding|de directie|de manager|de managers|mijn leidinggevende|sommigen|mensen",
  en: "they|he|she|you|management|the management|the manager|managers|my manager|my boss|the boss|some people",
};

const SAYINGS = {
  nb: [
    "(?:har )?skylda?(?:en)? (?:i|for)",
    "(?:sin|hans|hennes|deres|din|ledelsens|lederens|sjefens) (?:egen )?(?:feil|skyld)",
    "gir (?:blaffen|faen|beng|blanke|katten)(?: i)?",
    "bryr seg (?:ikke|aldri)",
    "gidder ikke",
    "(?:er|så) (?:udugelige?|inkompetente?|late?|idioter?)",
    `(?:${WHO.nb}) (?:\\p{L}+ )?(?:alltid|aldri)`,
    `(?:alltid|aldri) \\p{L}+ (?:${WHO.nb})`,
  ],
  sv: [
    "(?:har )?skuld(?:en)? (?:till|för|i)",
    "(?:hans|hennes|deras|ditt|ert|ledningens|chefens) (?:eget )?fel",
    "(?:skiter|struntar|ger fan|ger tusan) i",
    "bryr sig (?:inte|aldrig)",
    "(?:orkar|gitter|ids) inte bry sig",
    "(?:är|så) (?:inkompetenta?|lata?|värdelösa?|idioter)",
    `(?:${WHO.sv}) (?:\\p{L}+ )?(?:alltid|aldrig)`,
    `(?:alltid|aldrig) \\p{L}+ (?:${WHO.sv})`,
  ],
  nl: [
    "(?:de )?schuld van",
    "(?:zijn|haar|hun|jullie|jouw) (?:eigen )?schuld",
    "boeit (?:het )?(?:ze|hen|hem|haar|niemand)(?: het)?(?: niets?)?",
    "kan (?:het )?(?:ze|hen|hem|haar) (?:het )?(?:niets?|niet) schelen",
    "(?:is|zijn|zo) (?:incompetent|lui|waardeloos|idioten)",
    `(?:${WHO.nl}) (?:\\p{L}+ ){0,2}(?:altijd|nooit)`,
    `(?:altijd|nooit) \\p{L}+ (?:${WHO.nl})`,
  ],
  en: [
    "(?:is|are|was|were) to blame",
    "blame (?:it )?on",
    "(?:his|her|their|your|management['’]?s|the manager['’]s) (?:own )?fault",
    "fault of",
    "(?:do not|don['’]?t|does not|doesn['’]?t) care",
    "couldn['’]?t care less",
    "can['’]?t be bothered",
    "(?:is|are|so) (?:incompetent|lazy|useless|idiots)",
    `(?:${WHO.en}) (?:\\p{L}+ )?(?:always|never)`,
  ],
};

/** One pattern; whole words, in any case. */
export const BLAME = new RegExp(`(?<!\\p{L})(?:${Object.values(SAYINGS).flat().join("|")})(?!\\p{L})`, "iu");
