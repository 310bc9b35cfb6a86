"""Counting: a tally is always recounted from the ballots, never incremented."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from shared.domain.choices import Marks


@dataclass(frozen=True)
class Tally:
    """How many ballots a step has, and for each thing that was marked how often each mark was given."""

    ballots: int = 0
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def of(self, id_: str) -> Mapping[str, int]:
        """The counts of one thing; empty when nobody marked it."""
        return self.counts.get(id_, {})


def count(ballots: Iterable[Marks]) -> Tally:
    """The tally of a set of ballots, one a ticket. Their order makes no difference."""
    number = 0
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for marks in ballots:
        number += 1
        for id_, mark in marks.items():
            counts[id_][mark] += 1
    return Tally(number, {id_: dict(counter) for id_, counter in counts.items()})
