"""What an erased session takes with it from cells that were released already.

Somebody may have kept the cells as they were, so it is as if both were shown. Nothing is divided anew, since one unit
less may move a whole pool, and one large session less may make a unit small: old and new then differ by few people.
Instead each unit keeps its part. A unit that is shown is shown without the session, and so is every total above it:
what old and new differ by is that session's, which many enough people stand behind. A small unit's numbers stay in the
total of its pool. Nobody could tell them before and nobody can afterwards, while taking them out would show them to
whoever kept the old total.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from shared.domain.facts import Cell, FactRow, Reason
from shared.domain.partition import Number, Sums, counts_by_itself, upwards
from shared.domain.release import Tree
from shared.domain.suppression import Path


def without(cells: Iterable[Cell], units: Iterable[str], left: Iterable[FactRow], tree: Tree) -> list[Cell]:
    """The cells of a quarter after sessions of some ``units`` were erased. ``left`` are the rows of all other sessions
    that the quarter was released with, and ``tree`` is the one it was released with.

    The same again gives the same, so it can be killed at any point and repeated.
    """
    cells = list(cells)
    touched = {tree.path(unit) for unit in units}
    kept: dict[tuple[Path, Number], list[FactRow]] = defaultdict(list)
    for row in left:
        if counts_by_itself(row) and (place := tree.path(row.unit)) in touched:
            kept[place, Number.of(row)].append(row)
    inner = {cell.path if cell.own else cell.path[:-1] for cell in cells}
    gone: dict[tuple[Path, Number, bool], Sums] = defaultdict(Sums)
    for cell in cells:
        if cell.path in touched and cell.own == (cell.path in inner) and (had := _sums(cell)) is not None:
            number = Number.of(cell)
            less = had.minus(Sums.of(kept[cell.path, number]))
            gone[cell.path, number, cell.own] = less
            for node in upwards(cell.path if cell.own else cell.path[:-1]):
                gone[node, number, False] = gone[node, number, False].plus(less)
    return [one for cell in cells if (one := _left(cell, gone.get((cell.path, Number.of(cell), cell.own)))) is not None]


def _sums(cell: Cell) -> Sums | None:
    if cell.people is None or cell.count is None or cell.sum is None or cell.sum_of_squares is None:
        return None
    return Sums(cell.people, cell.count, cell.sum, cell.sum_of_squares)


def _left(cell: Cell, gone: Sums | None) -> Cell | None:
    """A cell without what is gone from it. Where nobody is left there is none, or a hidden one for too few."""
    had = _sums(cell)
    if gone is None or had is None:
        return cell
    people, counted, summed, squared = had.minus(gone)
    if people > 0:
        return replace(cell, people=people, count=counted, sum=summed, sum_of_squares=squared)
    if cell.complete:
        return None
    return replace(cell, people=None, count=None, sum=None, sum_of_squares=None, reason=Reason.FEW)
