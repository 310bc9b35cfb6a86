"""Prices as data: reads `infra/prices.toml` and multiplies it with what was counted."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from infra.bill.usage import COUNTED, Usage

FILE = Path(__file__).parent.parent / "prices.toml"


@dataclass(frozen=True)
class Unit:
    """What one counted thing costs. ``seen`` is where the figure was read: "page", "third party" or "memory"."""

    name: str
    price: float
    per: int
    source: str
    seen: str

    def cost(self, amount: float) -> float:
        return amount * self.price / self.per


@dataclass(frozen=True)
class Prices:
    """A price list with its day and region. ``edge`` holds the other ways to pay for the edge."""

    date: str
    region: str
    units: Mapping[str, Unit]
    month: Mapping[str, float]
    edge: Mapping[str, float]

    def cost(self, usage: Usage) -> dict[str, float]:
        """US dollars by counted thing."""
        return {what: unit.cost(usage.total(what)) for what, unit in self.units.items()}


def load_prices(file: Path = FILE) -> Prices:
    """Raises ValueError unless every counted thing has exactly one price."""
    data: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    units = {what: Unit(**unit) for what, unit in data["unit"].items()}
    if set(units) != set(COUNTED):
        raise ValueError(f"priced and counted differ: {sorted(set(units) ^ set(COUNTED))}")
    return Prices(data["date"].isoformat(), data["region"], units, data["month"], data["edge"])
