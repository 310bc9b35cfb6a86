"""The attack on every small tree, with every size and threshold that matter."""

from itertools import product

import pytest

from shared.domain import suppression
from shared.domain.suppression import INSIDERS
from tests.adversary import Group, indistinguishable, learns
from tests.organisations import Parents, shapes, sums_over
from tests.worlds import sizes_found_out

EVERY = tuple(range(8))
"""From no session to seven people. One and two are as none: nothing is written about them."""


@pytest.mark.parametrize("k", [3, 4, 5])
@pytest.mark.parametrize("insiders", [1, INSIDERS])
def test_every_tree_of_four_with_every_size(k: int, insiders: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suppression, "INSIDERS", insiders)
    for units in range(4):
        for tree, sizes in product(shapes(units), product(EVERY, repeat=units + 1)):
            if canonical(tree, sizes):
                check(tree, sizes, k, insiders)


@pytest.mark.parametrize("insiders", [1, INSIDERS])
def test_every_tree_of_six_with_none_too_few_and_enough(insiders: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suppression, "INSIDERS", insiders)
    for tree, sizes in product(shapes(5), product((0, 3, 4, 6), repeat=6)):
        if canonical(tree, sizes):
            check(tree, sizes, 5, insiders, exactly=False)


@pytest.mark.parametrize("k", [5, 6])
@pytest.mark.parametrize("insiders", [1, INSIDERS])
def test_no_size_is_certain_in_any_tree_of_six(k: int, insiders: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suppression, "INSIDERS", insiders)
    for tree in shapes(5):
        assert sizes_found_out(tree, tuple(range(3, k + 1)), k) == []


def check(tree: Parents, sizes: tuple[int, ...], k: int, insiders: int, *, exactly: bool = True) -> None:
    groups = [Group(unit, size, k) for unit, size in zip(["root", *tree.parents], sizes, strict=True) if size]
    shown = sums_over(groups, tree)
    assert indistinguishable(shown, groups, insiders=insiders) is None, (tree, sizes)
    if exactly:
        assert learns(shown, groups, insiders=insiders) is None, (tree, sizes)


def canonical(tree: Parents, sizes: tuple[int, ...]) -> bool:
    """Whether twins, units without any below under the same parent, have sizes in order: other orders are the same."""
    units = ["root", *tree.parents]
    leaves: dict[str, list[int]] = {}
    for unit, size in zip(units[1:], sizes[1:], strict=True):
        if unit not in tree.parents.values():
            leaves.setdefault(tree.parents[unit], []).append(size)
    return all(each == sorted(each) for each in leaves.values())
