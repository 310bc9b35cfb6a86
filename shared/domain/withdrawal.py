"""What is shown of a quarter after a session in it was erased, to those who may have kept what was shown before.

The difference between both is what the erased sessions had said. It may be seen where enough people stand behind it;
else the numbers that changed are hidden, for good. What was hidden stays hidden, so that no two releases together
show what neither does.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from shared.domain.facts import Cell, FactRow, Measure, Reason, SubjectType
from shared.domain.release import Tree

Key = tuple[tuple[str, ...], bool, SubjectType, str, Measure]


def _key(cell: Cell) -> Key:
    return cell.path, cell.own, cell.subject_type, cell.subject, cell.measure


def _numbers(cell: Cell) -> tuple[int | None, ...]:
    return cell.people, cell.count, cell.sum, cell.sum_of_squares


def withdrawn(old: Sequence[Cell], new: Iterable[Cell], erased: Iterable[FactRow], tree: Tree) -> list[Cell]:
    """The cells to release instead of ``old`` ones, given the ``new`` ones that are without the ``erased`` rows."""
    without = {_key(cell): cell for cell in new}
    behind: dict[Key, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    needed: dict[Key, int] = defaultdict(int)
    for row in erased:
        path = tree.path(row.unit)
        whole = [(path[:end], False) for end in range(1, len(path) + 1)]
        for node, own in [*whole, (path, True)]:
            key = node, own, row.subject_type, row.subject, row.measure
            behind[key][row.unit] = max(behind[key][row.unit], row.people)
            needed[key] = max(needed[key], row.k)
    cells = []
    for cell in old:
        key = _key(cell)
        left = without.get(key)
        if not cell.shown:
            cells.append(cell)
        elif left is not None and _numbers(left) == _numbers(cell):
            cells.append(left)
        elif key in behind and sum(behind[key].values()) >= needed[key]:
            if left is not None:
                cells.append(left)
        else:
            cells.append(_hidden(cell))
    return cells


def _hidden(cell: Cell) -> Cell:
    return replace(cell, people=None, count=None, sum=None, sum_of_squares=None, reason=Reason.PROTECTS)
