"""Trees and facts for tests: how little it takes to write down who met where."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product
from random import Random

from shared.domain.facts import Cell, FactRow, Measure, Quarter, SubjectType
from shared.domain.release import Tree, release
from shared.domain.suppression import Path
from tests.adversary import Group, Mask

QUARTER = Quarter(2026, 4)


@dataclass(frozen=True)
class Parents:
    """A tree told as the parent of each unit; the root is "root"."""

    parents: dict[str, str] = field(default_factory=dict)

    def path(self, unit: str) -> Path:
        if unit == "root":
            return ("root",)
        return (*self.path(self.parents.get(unit, "root")), unit)


def fact(
    unit: str,
    people: int,
    *,
    k: int = 5,
    session: str = "s",
    subject_type: SubjectType = SubjectType.SESSION,
    subject: str = "session",
    measure: Measure = Measure.HELD,
    count: int = 1,
    sum: int | None = None,
    sum_of_squares: int = 0,
    month: str = "2026-11",
) -> FactRow:
    total = people if sum is None else sum
    return FactRow(
        "innspill", month, unit, session, "dialogue", "nb", subject_type, subject, measure, people, count, total,
        sum_of_squares, k,
    )  # fmt: skip


Released = Iterable[Cell]
Release = Callable[[Iterable[FactRow], Tree, Quarter], Released]


def rows_of(groups: Sequence[Group]) -> list[FactRow]:
    """A session of each group, in which group i counts for 2 to the i-th: so a sum says over whom it is."""
    return [
        fact(group.unit, group.people, k=group.k, session=f"s{at}", count=1 << at) for at, group in enumerate(groups)
    ]


def masks(cells: Iterable[Cell]) -> list[Mask]:
    """Over which groups each shown number is a sum."""
    return [cell.count for cell in cells if cell.count is not None]


def sums_over(groups: Sequence[Group], tree: Tree, releasing: Release = release) -> list[Mask]:
    return masks(releasing(rows_of(groups), tree, QUARTER))


def shapes(units: int) -> list[Parents]:
    """Every tree of so many units besides the root, once: units are "u1", "u2" …"""
    found: dict[str, Parents] = {}
    for above in product(*(range(unit) for unit in range(1, units + 1))):
        names = ["root", *(f"u{unit}" for unit in range(1, units + 1))]
        tree = Parents({names[unit]: names[parent] for unit, parent in enumerate(above, start=1)})
        found.setdefault(_shape(tree, "root"), tree)
    return list(found.values())


def _shape(tree: Parents, node: str) -> str:
    return "(" + "".join(sorted(_shape(tree, unit) for unit, above in tree.parents.items() if above == node)) + ")"


Case = tuple[Parents, list[Group]]


def organisation(chance: Random, units: int) -> Case:
    """A tree of chains and of wide families, most teams small, some with several sessions or thresholds of their
    own."""
    names = ["root", *(f"u{unit}" for unit in range(1, units + 1))]
    deep = chance.random()
    tree = Parents(
        {name: names[at if chance.random() < deep else chance.randrange(at + 1)] for at, name in enumerate(names[1:])}
    )
    groups = [
        Group(unit, chance.choice([3, 3, 4, 4, 5, 7, 12, 40]), chance.choice([5, 5, 5, 5, 3, 4, 10]))
        for unit in names
        for _ in range(chance.choice([0, 1, 1, 1, 2, 3]))
    ]
    return tree, groups
