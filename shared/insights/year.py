"""A year of a unit, as questions: which quarters it has, what is asked for its report, and the answers by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shared.domain.errors import YearNotReleased
from shared.domain.facts import Quarter
from shared.insights.lake import Manifest
from shared.insights.questions import USUAL, Answer, Parameters

Rows = list[dict[str, Any]]
"""An answer's rows by its columns' names."""

FREE: Parameters = {**USUAL, "most": 12}
"""What a report leaves open; of the matches it has the clearest."""


@dataclass(frozen=True)
class Year:
    """The quarters of a year that are released, and of the year before those of the same seasons that are."""

    number: int
    quarters: tuple[Quarter, ...]
    before: tuple[Quarter, ...]

    @classmethod
    def of(cls, released: Manifest, number: int) -> "Year":
        """Raises YearNotReleased."""
        known = sorted(map(Quarter.parse, released))
        quarters = tuple(one for one in known if one.year == number)
        if not quarters:
            raise YearNotReleased("No quarter of this year is released. GET /api/insights says which are.")
        seasons = {one.number for one in quarters}
        return cls(number, quarters, tuple(one for one in known if one.year == number - 1 and one.number in seasons))

    @property
    def missing(self) -> tuple[Quarter, ...]:
        """The quarters of the year that the report cannot tell of."""
        return tuple(one for number in range(1, 5) if (one := Quarter(self.number, number)) not in self.quarters)

    @property
    def comparable(self) -> bool:
        """Whether the year before has the same seasons."""
        return len(self.before) == len(self.quarters)


@dataclass(frozen=True)
class Asking:
    """One question of the report: about which quarters, and what it takes beside them."""

    question: str
    first: Quarter
    last: Quarter
    options: Mapping[str, str | int]


def questions_of(year: Year, *, alone: bool) -> dict[str, Asking]:
    """What a report asks, by the names under which `contents` knows the answers; ``alone`` compares no units."""
    first, last = year.quarters[0], year.quarters[-1]
    begin = Quarter(year.number - 1, 1)
    asked = {
        "themes": Asking("themes", first, last, FREE),
        "trilemmas": Asking("trilemmas", first, last, FREE),
        "pulse": Asking("pulse", first, last, FREE),
        "actions": Asking("follow_through", first, last, FREE),
        "participation": Asking("participation", begin, last, FREE),
        "sessions": Asking("development", begin, last, {**FREE, "about": "session"}),
        "lines": Asking("development", begin, last, {**FREE, "measure": "confirmed"}),
    }
    if not alone:
        asked["everywhere"] = Asking("everywhere", first, last, {**FREE, "kind": "challenging"})
        asked["matches"] = Asking("matches", first, last, FREE)
    if year.before:
        first, last = year.before[0], year.before[-1]
        only = {**FREE, "depth": 0}
        asked["themes_before"] = Asking("themes", first, last, only)
        asked["pulse_before"] = Asking("pulse", first, last, only)
        asked["actions_before"] = Asking("follow_through", first, last, only)
    return asked


def rows_of(answer: Answer) -> Rows:
    return [dict(zip(answer.question.columns, row, strict=True)) for row in answer.rows]
