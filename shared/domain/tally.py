"""Counting: a tally is always recounted from the ballots, never incremented."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from shared.domain.choices import APPROVED, Marks
from shared.domain.selection import Patterns


@dataclass(frozen=True)
class Tally:
    """How many ballots a step has, and for each thing that was marked how often each mark was given.

    Of approval ballots also how many approve exactly the same: a fair choice cannot be made from counts alone.
    """

    ballots: int = 0
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    patterns: Patterns = field(default_factory=dict)

    def of(self, id_: str) -> Mapping[str, int]:
        """The counts of one thing; empty when nobody marked it."""
        return self.counts.get(id_, {})


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
