"""The units of the demo organisation, a municipality that there is not, and the truths that are planted in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from shared.domain.organisation import ROOT, Unit

NAME = "Solvik kommune"

AREAS = {
    "Helse og omsorg": (
        "Solbakken 1. etasje", "Solbakken 2. etasje", "Solbakken 3. etasje", "Solbakken natt", "Lia bosenter",
        "Lia kjøkken", "Hjemmetjenesten nord", "Hjemmetjenesten sør", "Hjemmetjenesten øst", "Hverdagsrehabilitering",
        "Legevakten", "Helsestasjonen", "Psykisk helse", "Dagsenteret", "Hjelpemiddellageret",
    ),
    "Oppvekst": (
        "Fjellhagen barnehage", "Elvebakken barnehage", "Trollskogen barnehage", "Nordre barnehage", "Solvik skole 1–4",
        "Solvik skole 5–7", "Åsen skole", "Vik ungdomsskole", "SFO Solvik", "SFO Åsen", "Kulturskolen",
        "Pedagogisk tjeneste", "Voksenopplæringen", "Skolehelsetjenesten",
    ),
    "Teknisk": (
        "Vann og avløp", "Veg og park", "Brann og redning", "Renhold nord", "Renhold sør", "Bygg og drift",
        "Gjenvinningsstasjonen", "Byggesak", "Kart og oppmåling", "Verkstedet", "Vaktmesterne",
    ),
    "Kultur og fritid": (
        "Biblioteket", "Kinoen", "Svømmehallen", "Ungdomsklubben", "Frivilligsentralen", "Museet", "Idrettshallen",
    ),
    "Velferd": (
        "Sosialtjenesten", "Barnevernet", "Flyktningtjenesten", "Gjeldsrådgivning", "Boligkontoret",
        "Arbeid og aktivitet",
    ),
    "Administrasjon": (
        "Servicetorget", "Lønn og regnskap", "IT-drift", "Personal", "Arkivet", "Innkjøp", "Kommunikasjon",
    ),
}  # fmt: skip

STRENGTH = ("Solbakken 2. etasje", "information")
"""What one unit is good at, every time."""

PAIN = "workload"
"""What is hard nearly everywhere."""

TREND = ("Oppvekst", "influence")
"""Where a statement of the pulse rises, from quarter to quarter."""

MATCH = ("Biblioteket", "Servicetorget", "collaboration")
"""Who could teach whom what."""

LOCAL = ("Teknisk", "tools")
"""What is hard in one area alone."""

FOLLOWS = "Kart og oppmåling"
"""Where what is taken on is done."""

SMALL = frozenset({"Solbakken natt", "Lia kjøkken", "Hjelpemiddellageret", "Gjeldsrådgivning", "Arkivet", "Verkstedet"})
"""Teams of three or four: never to be seen by themselves."""


@dataclass(frozen=True)
class Team:
    """A unit that holds sessions, and how many people work there."""

    name: str
    area: str
    people: int

    def weight(self, kind: str, theme: str) -> float:
        """How much more than anything else people here write about a theme."""
        if kind == "works_well" and ((self.name, theme) == STRENGTH or (self.name, theme) == (MATCH[0], MATCH[2])):
            return 5.0
        if kind == "challenging" and (self._hurts(theme) or (self.name, theme) == (MATCH[1], MATCH[2])):
            return 4.0
        return 0.4 if theme == "other" else 1.0

    def worth(self, kind: str, theme: str) -> float:
        """How important people here find it, on the scale from 1 to 5."""
        return 4.5 if self.weight(kind, theme) > 1 else 2.9

    def fates(self) -> dict[str, float]:
        """How likely an open action ends, and how, each time that somebody looks at it."""
        if self.name == FOLLOWS:
            return {"done": 0.9, "changed": 0.05}
        return {"done": 0.17, "dropped": 0.15, "changed": 0.1}

    def _hurts(self, theme: str) -> bool:
        return theme == PAIN or (self.area, theme) == LOCAL


def teams(rng: Random) -> Iterator[Team]:
    """All sixty, in the order in which they are written above."""
    for area, names in AREAS.items():
        for name in names:
            yield Team(name, area, rng.randint(3, 4) if name in SMALL else rng.randint(9, 26))


def units() -> Iterator[Unit]:
    """The tree: the municipality, its areas, their units."""
    yield Unit(ROOT, NAME, "")
    for area, names in AREAS.items():
        yield Unit(area, area)
        yield from (Unit(name, name, area) for name in names)
