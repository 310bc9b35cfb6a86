"""Nobody finds a number about too few people, however they compute. The long run of the same is `make attack`."""

import random
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain import suppression
from shared.domain.facts import Measure, SubjectType
from shared.domain.release import release
from shared.domain.suppression import INSIDERS
from tests.adversary import Group, indistinguishable, learns
from tests.naive import primary_only, with_siblings
from tests.organisations import QUARTER, Parents, Release, fact, shapes, sums_over

SIZES = (0, 3, 4, 6)
"""No session, the two sizes that are too few for a threshold of 5, and enough."""


def everything(units: int, sizes: tuple[int, ...] = SIZES, k: int = 5) -> list[tuple[Parents, list[Group]]]:
    """Every tree of so many units, with every size of a session in each and in the root."""
    return [
        (tree, [Group(unit, people, k) for unit, people in zip(["root", *tree.parents], chosen, strict=True) if people])
        for tree in shapes(units)
        for chosen in product(sizes, repeat=units + 1)
    ]


def beaten(releasing: Release, units: int, *, insiders: int) -> bool:
    return any(
        learns(sums_over(groups, tree, releasing), groups, insiders=insiders) for tree, groups in everything(units)
    )


@pytest.mark.parametrize("insiders", [1, INSIDERS])
@pytest.mark.parametrize("units", [1, 2, 3, 4])
def test_nobody_computes_a_number_about_too_few_in_any_small_tree(
    units: int, insiders: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suppression, "INSIDERS", insiders)
    for tree, groups in everything(units):
        found = learns(sums_over(groups, tree), groups, insiders=insiders)
        assert found is None, (tree, groups)


def test_the_adversary_beats_hiding_only_what_is_too_few() -> None:
    assert beaten(primary_only, 2, insiders=0)


def test_the_adversary_beats_hiding_one_sibling_with_what_a_leader_knows() -> None:
    assert beaten(with_siblings, 3, insiders=1)
