// The hint finds what people would rather change, in each language, and leaves ordinary texts alone.
import { describe, expect, it } from "vitest";
import type { Kind } from "../../api/types.ts";
import { findings } from "./hint.ts";

const about = (text: string, kind: Kind = "challenging") => findings(text, kind).map((one) => one.about);

describe("names", () => {
  it.each([
    ["Det er vanskelig når Kari bestemmer alt", "Kari"],
    ["Karis lister er alltid gode", "Karis"],
    ["Vi spurte Øyvind, men fikk ikke svar", "Øyvind"],
    ["Jag tycker att Björn lyssnar", "Björn"],
    ["Fru Hansen på lager svarer ikke", "Fru Hansen"],
    ["Het ligt aan meneer de Vries", "meneer de Vries"],
    ["Ik vind dat Marieke te veel doet", "Marieke"],
    ["Ask Sarah’s team", "Sarah’s"],
    ["I think Dr Smith should know", "Dr Smith"],
    ["It depends on Will and nobody else", "Will"],
  ])("finds one in: %s", (text, words) => {
    expect(findings(text, "idea")[0]).toEqual({ about: "name", words });
  });
  it.each([
    "Will the rota come in time?",
    "Per i dag har vi ingen rutine",
    "Even small things help. Mark the boxes.",
    "Dag etter dag er det for lite folk",
    "Vi bruker Teams og Outlook i Oslo",
    "Møtet på mandag. Stein på stein bygger vi",
    "De sjef luistert goed",
    "Chefen lyssnar och det känns bra",
    "Jan",
  ])("finds none in: %s", (text) => {
    expect(about(text, "works_well")).not.toContain("name");
  });
});

describe("addresses and numbers", () => {
  it.each([
    "Ring 912 34 567 ved behov",
    "Telefon 91234567",
    "Ring +47 22 33 44 55",
    "Ring 070-123 45 67",
    "Nå mig på +46 (0)70 123 45 67",
    "Växeln 08-123 456 78",
    "Bel 06-12345678",
    "Bel 06 1234 5678 of 020 123 4567",
    "Mail of bel 0031 6 12345678",
    "Call 07700 900123",
    "Call +44 20 7946 0018",
    "(020) 7946 0018",
  ])("finds a telephone number in: %s", (text) => {
    expect(about(text)).toContain("number");
  });
  it.each([
    "Møtet 21.11.2026 kl. 08-16",
    "Since 2024-2026 nothing has changed",
    "2026-11-21",
    "20261121",
    "Det koster 12 000 000 kroner",
    "Ca. 1.500.000 euro",
    "Rom 4, 3. etasje, 24/7",
    "100 % av 500 i 3 uker",
  ])("finds no telephone number in: %s", (text) => {
    expect(about(text)).not.toContain("number");
  });
  it("finds an e-mail address, with its own letters", () => {
    expect(findings("Skriv til post.åse@sykehus.no.", "idea")).toEqual([
      { about: "email", words: "post.åse@sykehus.no" },
    ]);
    expect(about("Møte @ kantina")).toEqual([]);
  });
});

describe("blame", () => {
  it.each([
    "Det er ledelsen som har skylden for dette",
    "De gir blaffen i oss på natt",
    "De hører aldri på oss",
    "Aldri hører de på oss",
    "Det er hennes egen feil",
    "Cheferna struntar i oss",
    "De lyssnar aldrig på nattskiftet",
    "Det är deras fel att det blir sent",
    "Het is de schuld van de planning",
    "Ze luisteren nooit naar ons",
    "Het kan ze niets schelen",
    "They never listen to us",
    "Management doesn’t care",
    "It is their own fault",
  ])("finds it in: %s", (text) => {
    expect(about(text)).toEqual(["blame"]);
  });
  it.each([
    "Vi rekker aldri å bli ferdige",
    "Møtene varer alltid for lenge",
    "Mötena drar alltid över tiden",
    "Het rooster komt altijd te laat",
    "Meetings always run over",
    "We need better default settings",
    "Skyldfølelse når jeg tar pause",
  ])("finds none in: %s", (text) => {
    expect(about(text)).toEqual([]);
  });
  it("is not looked for in what works well", () => {
    expect(about("They always help", "works_well")).toEqual([]);
  });
});

it("says each thing once, in a fixed order", () => {
  expect(about("Per og Kari (kari@firma.no, 91234567) gir blaffen, og Ola også")).toEqual([
    "name",
    "email",
    "number",
    "blame",
  ]);
});

it("does not mind an empty or an enormous text", () => {
  expect(findings("", "idea")).toEqual([]);
  expect(findings(`${"a1 -(".repeat(2_000)}`, "idea")).toEqual([]);
});
