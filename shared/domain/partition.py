"""A quarter's units, divided once for all its numbers: those that are shown by themselves, and pools of small ones."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from shared.domain.facts import ENDINGS, Cell, FactRow, Measure, SubjectType
from shared.domain.suppression import FLOOR, Path, Pool, gives_sizes_away, pools


class Number(NamedTuple):
    """What is counted of which subject: a table of its own over the tree."""

    subject_type: SubjectType
    subject: str
    measure: Measure

    @classmethod
    def of(cls, one: FactRow | Cell) -> "Number":
        return cls(one.subject_type, one.subject, one.measure)

    @property
    def question(self) -> tuple[str, ...]:
        """What was asked. A session offers the themes that it was opened with, and says of each how much was written:
        so that somebody was asked about a theme is known also where nobody wrote about it."""
        if self.subject_type is SubjectType.THEME:
            return self.subject_type, self.subject
        return self

    @property
    def absent_is_nothing(self) -> bool:
        """Whether a session that was asked and has no row has nought of it. Otherwise it was not asked, and a sum with
        it is not one."""
        return self.subject_type is SubjectType.THEME and self.measure is not Measure.WRITTEN

    @property
    def divides(self) -> bool:
        """Whether it says who was there in this quarter. How actions ended may be about sessions of an earlier one."""
        return self.subject_type is not SubjectType.ACTION or self.subject not in ENDINGS


class Sums(NamedTuple):
    """What a cell says: how many people there are at least, and the sums over their rows."""

    people: int = 0
    counted: int = 0
    summed: int = 0
    squared: int = 0

    def plus(self, other: "Sums") -> "Sums":
        people, counted, summed, squared = other
        return Sums(self.people + people, self.counted + counted, self.summed + summed, self.squared + squared)

    def minus(self, other: "Sums") -> "Sums":
        people, counted, summed, squared = other
        return Sums(self.people - people, self.counted - counted, self.summed - summed, self.squared - squared)

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

    It is one for all numbers of a quarter: if each had its own, numbers that depend on each other (how many came, and
    how many were asked a question) could be subtracted from each other. For the same reason a small unit takes part
    with one of its sessions, that of most people, since another may have asked for something else.
    """

    units: Mapping[Path, frozenset[tuple[str, ...]]]
    """What each unit was asked, in any of its sessions."""

    small: Mapping[Path, int]
    heard: Mapping[Path, tuple[int, str]]
    """Of each small unit how many people were in the session that counts, and which that is."""

    heard_about: Mapping[Path, frozenset[tuple[str, ...]]]
    """What it was asked in that session."""

    pools: tuple[Pool, ...]

    @classmethod
    def of(cls, numbers: Mapping[Number, ByUnit]) -> "Partition":
        asked: dict[Path, dict[str, set[tuple[str, ...]]]] = defaultdict(lambda: defaultdict(set))
        k: dict[Path, int] = defaultdict(int)
        heard: dict[Path, tuple[int, str]] = {}
        large: set[Path] = set()
        for number, units in numbers.items():
            for unit, rows in units.items():
                for row in rows:
                    asked[unit][row.session].add(number.question)
                    if not number.divides:
                        continue
                    k[unit] = max(k[unit], row.k)
                    heard[unit] = max(heard.get(unit, (0, "")), (row.people, row.session))
                    if counts_by_itself(row):
                        large.add(unit)
        small = {unit: of_unit for unit, of_unit in k.items() if unit not in large}
        divided = cls(
            units={unit: frozenset().union(*sessions.values()) for unit, sessions in asked.items()},
            small=small,
            heard=heard,
            heard_about={unit: frozenset(asked[unit][session]) for unit, (_, session) in heard.items()},
            pools=tuple(pools(small)),
        )
        leaking = {
            pool
            for number, units in numbers.items()
            for pool, sums in divided.pooled(number, units)
            if gives_sizes_away(sums.people, [small[unit] for unit in pool.units])
        }
        return replace(divided, pools=tuple(pool for pool in divided.pools if pool not in leaking))

    def pooled(self, number: Number, units: ByUnit) -> Iterator[tuple[Pool, Sums]]:
        """What each pool has of a number. None of one that some of its units were not asked for: nothing then tells
        how many people those are."""
        for pool in self.pools:
            total = Sums()
            missing = False
            for unit in pool.units:
                people, session = self.heard[unit]
                rows = [row for row in units.get(unit, ()) if row.session == session]
                if number.absent_is_nothing:
                    missing = missing or number.question not in self.heard_about[unit]
                    total = total.plus(Sums.of(rows)._replace(people=people))
                else:
                    missing = missing or not rows
                    total = total.plus(Sums.of(rows))
            if not missing:
                yield pool, total


def upwards(node: Path) -> Iterator[Path]:
    """The node and all above it."""
    return (node[:end] for end in range(len(node), 0, -1))


def counts_by_itself(row: FactRow) -> bool:
    """Whether enough people stand behind a row for its unit to show it."""
    return row.people >= max(row.k, FLOOR)
