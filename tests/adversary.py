"""Somebody who sees all that is released, knows the tree, the rules and who took part, and computes.

She is given the numbers that are shown as sums over groups of people, and asks whether any number about fewer than k of
them follows: by exact elimination, also with all that some units know of themselves (`learns`), or by what always comes
together (`indistinguishable`), which is the same question answered for any number of groups.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations
from typing import NamedTuple


class Group(NamedTuple):
    """Those who were in one session, or answered one of its questions: what nobody may learn unless they are many."""

    unit: str
    people: int
    k: int


Mask = int
"""Which groups a shown number is a sum over: bit i is group i."""


def headcount(groups: Iterable[Group]) -> int:
    """How many people groups have at least: the same team twice is the same people."""
    largest: dict[str, int] = defaultdict(int)
    for group in groups:
        largest[group.unit] = max(largest[group.unit], group.people)
    return sum(largest.values())


def is_too_few(groups: Sequence[Group]) -> bool:
    return bool(groups) and headcount(groups) < max(group.k for group in groups)


@cache
def rank(rows: frozenset[Mask]) -> int:
    """The rank of a matrix of noughts and ones, in exact rational arithmetic."""
    width = max(rows, default=0).bit_length()
    matrix = [[Fraction(row >> at & 1) for at in range(width)] for row in rows]
    found = 0
    for column in range(width):
        pivot = next((row for row in matrix[found:] if row[column]), None)
        if pivot is None:
            continue
        matrix.remove(pivot)
        matrix.insert(found, pivot)
        for row in matrix[found + 1 :]:
            if row[column]:
                factor = row[column] / pivot[column]
                row[:] = [mine - factor * others for mine, others in zip(row, pivot, strict=True)]
        found += 1
    return found


def knowledge(groups: Sequence[Group], insiders: int) -> Iterator[Mask]:
    """What any ``insiders`` units know of themselves: all, or what their own reports say, which is of large groups
    only."""
    units = sorted({group.unit for group in groups})
    for knowing in (chosen for n in range(insiders + 1) for chosen in combinations(units, n)):
        of_units = [(at, group) for at, group in enumerate(groups) if group.unit in knowing]
        yield sum(1 << at for at, _ in of_units)
        yield sum(1 << at for at, group in of_units if not is_too_few([group]))


def learns(shown: Iterable[Mask], groups: Sequence[Group], *, insiders: int) -> list[Group] | None:
    """Groups of too few people about whom some number follows from what is shown, and from what some units know.

    Some sum of multiples of the shown numbers is nought outside of the groups S and has a weight on g, one of them,
    when the rank without S grows with the column of g. That is for none to know if S has fewer people than g asks for.
    """
    masks = frozenset(shown)
    for known in set(knowledge(groups, insiders)):
        visible = frozenset(mask & ~known for mask in masks)
        for one, few in _largest_few(tuple(groups), known):
            if rank(frozenset(mask & ~few for mask in visible)) < rank(
                frozenset(mask & (~few | 1 << one) for mask in visible)
            ):
                return [group for at, group in enumerate(groups) if few >> at & 1]
    return None


@cache
def _largest_few(groups: tuple[Group, ...], known: Mask) -> list[tuple[int, Mask]]:
    """For each unknown group the sets of too few people that it is in: the largest alone, since what follows about a
    set follows about one that holds it."""
    unknown = [at for at in range(len(groups)) if not known >> at & 1]
    found = []
    for one in unknown:
        rest = [at for at in unknown if at != one]
        few = [
            set(chosen) | {one}
            for n in range(len(rest) + 1)
            for chosen in combinations(rest, n)
            if headcount(groups[at] for at in (one, *chosen)) < groups[one].k
        ]
        found += [(one, sum(1 << at for at in each)) for each in few if not any(each < other for other in few)]
    return found


def indistinguishable(shown: Iterable[Mask], groups: Sequence[Group], *, insiders: int) -> list[Group] | None:
    """Groups of too few people that no others come together with in each number shown; None when there are none.

    Sums of multiples of the shown ones have equal weight on groups that always come together. So no number follows
    about a part of such a class only; and it is enough that each class has k people, also without any ``insiders``
    units.
    """
    where: dict[int, list[int]] = defaultdict(list)
    for number, mask in enumerate(shown):
        while mask:
            lowest = mask & -mask
            where[lowest.bit_length() - 1].append(number)
            mask ^= lowest
    classes: dict[tuple[int, ...], list[Group]] = defaultdict(list)
    for at in where:
        classes[tuple(where[at])].append(groups[at])
    for together in classes.values():
        for known in knowledge(together, insiders):
            left = [group for at, group in enumerate(together) if not known >> at & 1]
            if is_too_few(left):
                return left
    return None
