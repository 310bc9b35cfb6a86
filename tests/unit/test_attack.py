"""Nobody finds a number about too few people, however they compute. The long run of the same is `make attack`."""

import random
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain import partition, suppression
from shared.domain.suppression import INSIDERS
from tests.adversary import Group, indistinguishable, learns
from tests.naive import primary_only, with_siblings
from tests.organisations import Case, Parents, Release, organisation, shapes, sums_over
from tests.worlds import sizes_found_out

pytestmark = pytest.mark.slow

SIZES = (0, 3, 4, 6)
"""No session, the two sizes that are too few for a threshold of 5, and enough."""


def everything(units: int, sizes: tuple[int, ...] = SIZES, k: int = 5) -> list[Case]:
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
def test_no_number_about_too_few_follows_in_any_small_tree(insiders: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suppression, "INSIDERS", insiders)
    for tree, groups in (case for units in range(4) for case in everything(units)):
        assert learns(sums_over(groups, tree), groups, insiders=insiders) is None, (tree, groups)


@pytest.mark.parametrize("insiders", [1, INSIDERS])
def test_too_few_always_come_together_with_others(insiders: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suppression, "INSIDERS", insiders)
    for tree, groups in everything(4, sizes=(3, 4, 6)):
        assert indistinguishable(sums_over(groups, tree), groups, insiders=insiders) is None, (tree, groups)


def test_the_adversary_beats_hiding_only_what_is_too_few() -> None:
    assert beaten(primary_only, 2, insiders=0)


def test_the_adversary_beats_hiding_a_sibling_too_with_what_a_leader_knows() -> None:
    assert beaten(with_siblings, 3, insiders=1)


@given(st.randoms(use_true_random=False), st.integers(min_value=1, max_value=500))
@settings(max_examples=20)
def test_too_few_always_come_together_with_others_in_large_trees(chance: random.Random, units: int) -> None:
    tree, groups = organisation(chance, units)
    assert indistinguishable(sums_over(groups, tree), groups, insiders=INSIDERS) is None


@given(st.randoms(use_true_random=False), st.integers(min_value=1, max_value=4))
@settings(max_examples=40)
def test_no_number_about_too_few_follows_where_units_meet_often(chance: random.Random, units: int) -> None:
    tree, groups = organisation(chance, units)
    assert learns(sums_over(groups[:9], tree), groups[:9], insiders=INSIDERS) is None


@pytest.mark.parametrize("insiders", [1, INSIDERS])
def test_who_compares_all_that_may_have_been_finds_no_size(insiders: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suppression, "INSIDERS", insiders)
    for tree in (tree for units in range(5) for tree in shapes(units)):
        assert sizes_found_out(tree, (0, 3, 4) if len(tree.parents) == 4 else SIZES, k=5) == []


def test_who_compares_finds_sizes_that_a_sum_gives_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partition, "gives_sizes_away", lambda people, ks: False)
    star = Parents({f"u{n}": "root" for n in range(4)})
    assert sizes_found_out(star, (3, 4), k=5) != []
