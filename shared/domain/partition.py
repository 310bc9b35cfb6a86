"""A quarter's units, divided once for all its numbers: those that are shown by themselves, and pools of small ones."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from shared.domain.facts import FactRow, Measure, SubjectType
from shared.domain.suppression import FLOOR, Path, Pool, gives_sizes_away, pools


class Number(NamedTuple):
    """What is counted of which subject: a table of its own over the tree."""

    subject_type: SubjectType
    subject: str
    measure: Measure

    @property
    def question(self) -> tuple[str, ...]:
        """What was asked: whoever was asked for a kind of contribution could have written about each of its themes."""
        if self.subject_type is SubjectType.THEME:
            return self.subject_type, self.subject.partition("/")[0]
        return self

    @property
    def absent_is_nothing(self) -> bool:
        """Whether a unit without a row has nought of it. Otherwise it was not asked, and a sum with it is not one."""
        return self.subject_type is SubjectType.THEME and self.measure is not Measure.WRITTEN


class Sums(NamedTuple):
    """What a cell says: how many people there are at least, and the sums over their rows."""

    people: int = 0
    counted: int = 0
    summed: int = 0
    squared: int = 0

    def plus(self, other: "Sums") -> "Sums":
        return Sums(*(mine + others for mine, others in zip(self, other, strict=True)))

    @classmethod
    def of(cls, rows: Iterable[FactRow]) -> "Sums":
        """The rows of one number and one unit."""
        people = counted = summed = squared = 0
        for row in rows:
            people, counted, summed = max(people, row.people), counted + row.count, summed + row.sum
            # Of anything but ratings they would say how the total of a pool divides.
            squared += row.sum_of_squares if row.measure is Measure.RATED else 0
        return cls(people, counted, summed, squared)


ByUnit = Mapping[Path, Sequence[FactRow]]


@dataclass(frozen=True)
class Partition:
    """Which units are small, what each unit was asked, and the pools that the small ones make.

    It is one for all numbers of a quarter. If each had its own, numbers that depend on each other (how many came, and
    how many were asked a question) could be subtracted from each other.
    """

    units: Mapping[Path, frozenset[tuple[str, ...]]]
    small: Mapping[Path, int]
    people: Mapping[Path, int]
    pools: tuple[Pool, ...]

    @classmethod
    def of(cls, numbers: Mapping[Number, ByUnit]) -> "Partition":
        asked: dict[Path, set[tuple[str, ...]]] = defaultdict(set)
        k: dict[Path, int] = defaultdict(int)
        people: dict[Path, int] = defaultdict(int)
        large: set[Path] = set()
        for number, units in numbers.items():
            for unit, rows in units.items():
                asked[unit].add(number.question)
                k[unit] = max(k[unit], *(row.k for row in rows))
                people[unit] = max(people[unit], *(row.people for row in rows))
                if any(counts_by_itself(row) for row in rows):
                    large.add(unit)
        small = {unit: of_unit for unit, of_unit in k.items() if unit not in large}
        safe = [pool for pool in pools(small) if not _gives_away(pool, small, numbers)]
        return cls({unit: frozenset(each) for unit, each in asked.items()}, small, people, tuple(safe))

    def pooled(self, number: Number, units: ByUnit) -> Iterator[tuple[Pool, Sums]]:
        """What each pool has of a number. None of one that some of its units were not asked for: nothing then tells
        how many people those are."""
        for pool in self.pools:
            total = Sums()
            for unit in pool.units:
                total = total.plus(Sums.of(units.get(unit, ())))
            if number.absent_is_nothing:
                if all(number.question in self.units[unit] for unit in pool.units):
                    yield pool, total._replace(people=sum(self.people[unit] for unit in pool.units))
            elif all(unit in units for unit in pool.units):
                yield pool, total


def counts_by_itself(row: FactRow) -> bool:
    """Whether enough people stand behind a row for its unit to show it."""
    return row.people >= max(row.k, FLOOR)


def _gives_away(pool: Pool, small: Mapping[Path, int], numbers: Mapping[Number, ByUnit]) -> bool:
    """Whether any of a pool's totals says how many people one of its units had."""
    return any(
        gives_sizes_away(sum(Sums.of(units[unit]).people for unit in pool.units), [small[unit] for unit in pool.units])
        for number, units in numbers.items()
        if not number.absent_is_nothing and all(unit in units for unit in pool.units)
    )
