"""From the facts of a quarter that is over to its released cells: the only numbers that anybody ever sees.

Everything else (time lines, totals of a year, one subtree only, lists, matches) is computed from released cells, so it
cannot say more than they do. A quarter is released once; what comes late is not counted. The tree is that of the
quarter's last day and stays it: a later move changes no cell. Why nothing hidden can be computed:
`shared.domain.suppression`.

How people are counted. The same team's sessions are the same people: of a unit the largest session counts, and units
add up. A cell thus says how many people stand behind it *at least*. In a unit that is large enough, a session or a
step with too few is not counted, there or anywhere above: with it, those who know the rest could subtract.

What is where. A number of a unit without a cell: nobody was asked for it there, or nobody said anything. A hidden
cell: too few, or others could be computed from it; a small unit has one for every theme that it was asked about and
that somebody, somewhere, wrote about, since what it lacks would say what nobody there wrote. A cell that is not
``complete`` leaves out people whom a node further up may count.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol

from shared.domain.facts import Cell, FactRow, Quarter, Reason
from shared.domain.partition import ByUnit, Number, Partition, Sums, counts_by_itself, upwards
from shared.domain.suppression import FLOOR, Path


class Tree(Protocol):
    """What is asked of the organisation's tree."""

    def path(self, unit: str) -> Path:
        """From the root to the unit, or to the one that stands for it."""
        ...


def release(rows: Iterable[FactRow], tree: Tree, quarter: Quarter) -> Iterator[Cell]:
    """The cells of one organisation's quarter, number by number, each node after the one above it.

    ``tree`` is that of the quarter's last day. Rows of other months, and any about fewer people than FLOOR, are not
    counted. Raises ValueError for rows of two organisations. Work grows with the number of rows and of cells.
    """
    numbers, organisation = _by_number(rows, tree, quarter)
    partition = Partition.of(numbers)
    above = {unit[:end] for unit in partition.units for end in range(1, len(unit))}
    for number, units in sorted(numbers.items()):
        yield from _cells(number, units, partition, above, organisation, quarter)


def _by_number(rows: Iterable[FactRow], tree: Tree, quarter: Quarter) -> tuple[dict[Number, ByUnit], str]:
    numbers: dict[Number, dict[Path, list[FactRow]]] = defaultdict(lambda: defaultdict(list))
    organisations = set()
    months = quarter.months
    for row in rows:
        if row.month in months and row.people >= FLOOR:
            organisations.add(row.organisation)
            numbers[Number.of(row)][tree.path(row.unit)].append(row)
    if len(organisations) > 1:
        raise ValueError("the facts of one organisation are released at a time")
    return {number: dict(units) for number, units in numbers.items()}, "".join(organisations)


def _cells(
    number: Number, units: ByUnit, partition: Partition, above: set[Path], organisation: str, quarter: Quarter
) -> Iterator[Cell]:
    """All cells of one number; none when nothing of it is shown anywhere: that somebody said it would be something."""
    totals: dict[Path, Sums] = {}
    own: dict[Path, Sums] = {}
    short: set[Path] = set()
    own_short: set[Path] = set()

    def count(node: Path, sums: Sums) -> None:
        for each in upwards(node):
            totals[each] = totals.get(each, Sums()).plus(sums)

    for unit, rows in units.items():
        counted = [row for row in rows if counts_by_itself(row)]
        small = unit in partition.small
        if counted and not small:
            own[unit] = Sums.of(counted)
            count(unit, own[unit])
        # Of a unit that is small now, what ended of a session in which more took part is not counted either.
        if counted if small else len(counted) < len(rows):
            own_short.add(unit)
            short.update(upwards(unit))
    counted_from: dict[Path, int] = {}
    for pool, sums in partition.pooled(number, units):
        count(pool.path, sums)
        counted_from.update(dict.fromkeys(pool.units, len(pool.path)))
    if not any(sums.counted for sums in totals.values()):
        return
    for unit in partition.small:
        if number.question in partition.units[unit]:
            own_short.add(unit)
            short.update(node for node in upwards(unit) if len(node) > counted_from.get(unit, 0))

    def cell(node: Path, *, alone: bool) -> Cell:
        sums = (own if alone else totals).get(node)
        hidden = None if sums is not None else Reason.FEW if alone or node not in above else Reason.PROTECTS
        complete = node not in (own_short if alone else short)
        people, counted, summed, squared = (None, None, None, None) if sums is None else sums
        return Cell(
            organisation=organisation,
            quarter=str(quarter),
            node=node[-1],
            path=node,
            own=alone,
            subject_type=number.subject_type,
            subject=number.subject,
            measure=number.measure,
            people=people,
            count=counted,
            sum=summed,
            sum_of_squares=squared,
            reason=hidden,
            complete=complete,
        )

    for node in sorted({*totals, *short}):
        yield cell(node, alone=False)
        if node in above and (node in own or node in own_short):
            yield cell(node, alone=True)
