"""Ways to hide small groups that do not hold, which the adversary must be able to beat."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from shared.domain.facts import Cell, FactRow, Measure, Quarter, SubjectType
from shared.domain.release import Tree
from shared.domain.suppression import Path


def primary_only(rows: Iterable[FactRow], tree: Tree, quarter: Quarter) -> Iterator[Cell]:
    """A node is shown when at least k people are below it."""
    for node, each in _below(rows, tree).items():
        if _people(each) >= max(row.k for row in each):
            yield _cell(node, each, quarter)


def with_siblings(rows: Iterable[FactRow], tree: Tree, quarter: Quarter) -> Iterator[Cell]:
    """As before, and next to hidden nodes that are fewer than k together the smallest other one is hidden too."""
    below = _below(rows, tree)
    hidden = {node for node, each in below.items() if _people(each) < max(row.k for row in each)}
    for node in sorted(below, key=len):
        family = sorted((child for child in below if child[:-1] == node), key=lambda child: _people(below[child]))
        gone = [child for child in family if child in hidden]
        left = [child for child in family if child not in hidden]
        while gone and left and _people(row for child in gone for row in below[child]) < below[node][0].k:
            gone.append(left.pop(0))
        hidden.update(gone)
    return (_cell(node, each, quarter) for node, each in below.items() if node not in hidden)


def _below(rows: Iterable[FactRow], tree: Tree) -> dict[Path, list[FactRow]]:
    below: dict[Path, list[FactRow]] = defaultdict(list)
    for row in rows:
        path = tree.path(row.unit)
        for end in range(1, len(path) + 1):
            below[path[:end]].append(row)
    return below


def _people(rows: Iterable[FactRow]) -> int:
    largest: dict[str, int] = defaultdict(int)
    for row in rows:
        largest[row.unit] = max(largest[row.unit], row.people)
    return sum(largest.values())


def _cell(node: Path, rows: list[FactRow], quarter: Quarter) -> Cell:
    return Cell(
        organisation="innspill",
        quarter=str(quarter),
        node=node[-1],
        path=node,
        own=False,
        subject_type=SubjectType.SESSION,
        subject="session",
        measure=Measure.HELD,
        people=_people(rows),
        count=sum(row.count for row in rows),
        sum=sum(row.sum for row in rows),
        sum_of_squares=0,
    )
