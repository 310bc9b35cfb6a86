"""How the yearly report says a figure: with its sign when it is hidden, wholly or in part, and what it is called."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shared.domain.facts import Quarter
from shared.insights.year import Year
from shared.reporting.excerpt import excerpt
from shared.reporting.words import Words

Row = Mapping[str, Any]
Shown = dict[str, Any]
LONGEST_UNIT = 60


@dataclass(frozen=True)
class Naming:
    """What is called what: units by their ids, everything else by the names that answers give (`naming.names_of`)."""

    unit: Callable[[str], str]
    names: Mapping[str, str]

    def of(self, id_: str) -> str:
        return self.names.get(id_, id_)


@dataclass(frozen=True)
class Figures:
    """Says the figures of a ``year`` in one language.

    A row lacks a number where nothing was counted or all is hidden.
    """

    say: Words
    naming: Naming
    year: Year

    def unit(self, node: str) -> str:
        """What a unit is called; the root, until somebody names it, is the whole."""
        return excerpt(self.naming.unit(node) or self.say("whole"), LONGEST_UNIT)

    def theme(self, theme: str) -> str:
        return self.say("no_theme") if theme == "none" else self.naming.names.get(f"theme/{theme}", theme)

    def star(self, row: Row) -> str:
        """Marks a number of which a part is hidden."""
        return "*" if row.get("hidden") else ""

    def absent(self, row: Row) -> str:
        """In the place of a number that cannot be shown: why."""
        return self.say("few" if row.get("hidden") else "none")

    def number(self, row: Row, key: str) -> str:
        return self.absent(row) if row.get(key) is None else f"{self.say.number(row[key])}{self.star(row)}"

    def mean(self, row: Row) -> str:
        return self.absent(row) if row.get("mean") is None else f"{self.say.mean(row['mean'])}{self.star(row)}"

    def percent(self, row: Row, part: str, whole: str) -> str:
        if row.get(part) is None or not row.get(whole):
            return self.absent(row)
        return f"{self.say.percent(row[part], row[whole])}{self.star(row)}"

    def lacking(self, hidden: int, partial: bool) -> str:
        """What a chapter does not tell: how many numbers are hidden, and that some teams are too few to be counted."""
        return " ".join(filter(None, (self.many("hidden", hidden), self.say("partial") if partial else "")))

    def many(self, key: str, n: int) -> str:
        """A sentence about a number of things; nothing about none."""
        return self.say(key, n=n) if n else ""

    def quarter(self, quarter: Quarter) -> str:
        return self.say("quarter", quarter=str(quarter.number), year=str(quarter.year))

    def period(self, quarters: Sequence[Quarter]) -> str:
        first, last = quarters[0], quarters[-1]
        if len(quarters) == 4:
            return self.say("year", year=str(first.year))
        if first == last:
            return self.quarter(first)
        return self.say("quarters", first=str(first.number), last=str(last.number), year=str(first.year))

    def both_years(self) -> list[Quarter]:
        return [Quarter(year, number) for year in (self.year.number - 1, self.year.number) for number in (1, 2, 3, 4)]


def part_of(row: Row, key: str, most: int) -> float:
    """How long a bar is beside the longest; none where there is no number."""
    return (row.get(key) or 0) / most if most else 0.0
