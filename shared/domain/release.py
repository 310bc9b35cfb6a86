"""From fact rows to released cells. STAND-IN: only the threshold itself, until the real one protects the others."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from shared.domain.facts import Cell, FactRow, Quarter, Reason


class Tree(Protocol):
    """The units as they hung together at the end of a quarter."""

    def path(self, unit: str) -> tuple[str, ...]: ...
    def children(self, unit: str) -> tuple[str, ...]: ...


def release(rows: Iterable[FactRow], tree: Tree, quarter: Quarter) -> list[Cell]:
    """The cells of a quarter; those of too few people without their numbers."""
    gathered: dict[tuple[tuple[str, ...], bool, str, str], list[FactRow]] = defaultdict(list)
    rows = list(rows)
    paths = {unit: tree.path(unit) for unit in {row.unit for row in rows}}
    inner = {path[:end] for path in paths.values() for end in range(1, len(path))}
    for row in rows:
        path = paths[row.unit]
        for end in range(1, len(path) + 1):
            gathered[path[:end], False, row.subject, row.measure].append(row)
        if path in inner:
            gathered[path, True, row.subject, row.measure].append(row)
    cells = []
    for (path, own, subject, _), found in sorted(gathered.items()):
        largest: dict[str, int] = defaultdict(int)
        for row in found:
            largest[row.unit] = max(largest[row.unit], row.people)
        people = sum(largest.values())
        shown = people >= max(row.k for row in found)
        cells.append(
            Cell(
                organisation=found[0].organisation,
                quarter=str(quarter),
                node=path[-1],
                path=path,
                own=own,
                subject_type=found[0].subject_type,
                subject=subject,
                measure=found[0].measure,
                people=people if shown else None,
                count=sum(row.count for row in found) if shown else None,
                sum=sum(row.sum for row in found) if shown else None,
                sum_of_squares=sum(row.sum_of_squares for row in found) if shown else None,
                reason=None if shown else Reason.FEW,
            )
        )
    return cells
