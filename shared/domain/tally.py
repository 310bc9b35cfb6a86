"""Counting: a tally is always recounted from the ballots, never incremented."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from shared.domain.choices import APPROVED, Marks
from shared.domain.identifiers import ContributionId
from shared.domain.selection import Patterns

MIDDLE = 3
"""Of the scale from 1 to 5."""


@dataclass(frozen=True)
class Tally:
    """How many ballots a step has, and for each thing that was marked how often each mark was given.

    Of approval ballots also how many approve exactly the same: a fair choice cannot be made from counts alone.
    ``finished``: how many ballots say that their phone has gone through its share.
    """

    ballots: int = 0
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    patterns: Patterns = field(default_factory=dict)
    finished: int = 0

    def of(self, id_: str) -> Mapping[str, int]:
        """The counts of one thing; empty when nobody marked it."""
        return self.counts.get(id_, {})


def once_a_group(marks: Marks, standing: Mapping[ContributionId, ContributionId]) -> Marks:
    """A ballot in which a group of merged contributions is judged once, under the one that stands for it.

    Somebody who had judged several of them before the merge has said the mean of it, to the nearest whole number; a
    half goes towards 3, so that nobody is made to say more than they said. Passes count where nothing else was said.
    It makes no difference which of a group stands for it. ``standing`` is that of `contribution.standing`.
    """
    said: dict[str, list[str]] = defaultdict(list)
    for id_, mark in marks.items():
        said[standing.get(ContributionId(id_), id_)].append(mark)
    return {id_: given[0] if len(given) == 1 else _mean(given) for id_, given in said.items()}


def _mean(given: list[str]) -> str:
    rated = [int(mark) for mark in given if mark != "pass"]
    if not rated:
        return "pass"
    # In whole numbers, since rounding is to be exact: n·mean, and the floor or the ceiling of mean ± 1/2.
    total, number = sum(rated), len(rated)
    if total > MIDDLE * number:
        return str(-((number - 2 * total) // (2 * number)))
    return str((2 * total + number) // (2 * number))


def count(ballots: Iterable[Marks]) -> Tally:
    """The tally of a set of ballots, one a ticket. Their order makes no difference."""
    number = 0
    patterns: Counter[frozenset[str]] = Counter()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for marks in ballots:
        number += 1
        if all(mark == APPROVED for mark in marks.values()):
            patterns[frozenset(marks)] += 1
        for id_, mark in marks.items():
            counts[id_][mark] += 1
    return Tally(number, {id_: dict(counter) for id_, counter in counts.items()}, patterns)
