"""Nobody learns more from two answers than from one: numbers that depend on each other, quarters, moves, erasures."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.erasure import without
from shared.domain.facts import FactRow, Measure, SubjectType
from shared.domain.release import Tree, release
from shared.domain.suppression import INSIDERS
from tests.adversary import Group, Mask, indistinguishable, learns
from tests.organisations import QUARTER, Parents, masks, organisation, rows_of

pytestmark = pytest.mark.slow

chances = st.randoms(use_true_random=False)


@given(chances, st.integers(min_value=1, max_value=60))
@settings(max_examples=60)
def test_numbers_that_say_the_same_of_fewer_units_cannot_be_subtracted(chance: random.Random, units: int) -> None:
    """How many came is in many numbers; each was asked in some units only, and answered by some of the people."""
    tree, groups = organisation(chance, units)
    rows = rows_of(groups)
    for subject in ("judge", "pulse", "works_well/safety", "works_well/tools"):
        for row in rows_of(groups):
            if chance.random() < 0.8:
                answered = chance.randint(2, row.people) if chance.random() < 0.3 else row.people
                rows.append(replace(about(row, subject), people=answered))
    assert indistinguishable(masks(release(rows, tree, QUARTER)), groups, insiders=INSIDERS) is None


def about(row: FactRow, subject: str) -> FactRow:
    if "/" in subject:
        return replace(row, subject_type=SubjectType.THEME, subject=subject, measure=Measure.WRITTEN)
    return replace(row, subject=subject, measure=Measure.ANSWERED)


@given(chances, st.integers(min_value=1, max_value=200))
@settings(max_examples=20)
def test_a_quarter_says_nothing_about_another_whatever_was_moved(chance: random.Random, units: int) -> None:
    tree, groups = organisation(chance, units)
    moved, later = organisation(chance, units)
    both = masks(release(rows_of(groups), tree, QUARTER))
    both += [mask << len(groups) for mask in masks(release(rows_of(later), moved, QUARTER))]
    assert indistinguishable(both, [*groups, *later], insiders=INSIDERS) is None


@given(chances, st.integers(min_value=1, max_value=100))
@settings(max_examples=60)
def test_what_was_shown_before_and_after_erasures_says_nothing_of_too_few(chance: random.Random, units: int) -> None:
    tree, groups = organisation(chance, units)
    both = shown_with_erasures(chance, tree, groups)
    assert indistinguishable(both, groups, insiders=INSIDERS) is None


@given(chances, st.integers(min_value=1, max_value=4))
@settings(max_examples=40)
def test_nor_does_any_combination_of_them(chance: random.Random, units: int) -> None:
    tree, groups = organisation(chance, units)
    both = shown_with_erasures(chance, tree, groups[:9])
    assert learns(both, groups[:9], insiders=INSIDERS) is None


def shown_with_erasures(chance: random.Random, tree: Tree, groups: list[Group]) -> list[Mask]:
    """All that is shown while a few sessions are erased one by one."""
    rows = rows_of(groups)
    cells = list(release(rows, tree, QUARTER))
    shown = masks(cells)
    for _ in range(min(4, len(rows))):
        gone = rows.pop(chance.randrange(len(rows)))
        cells = without(cells, [gone.unit], rows, tree)
        shown += masks(cells)
    return shown


@given(chances, st.integers(min_value=1, max_value=12))
@settings(max_examples=60)
def test_erasing_again_changes_nothing(chance: random.Random, units: int) -> None:
    tree, groups = organisation(chance, units)
    rows = rows_of(groups)
    if not rows:
        return
    unit = chance.choice(rows).unit
    left = [row for row in rows if row.unit != unit or chance.random() < 0.5]
    once = without(release(rows, tree, QUARTER), [unit], left, tree)
    assert without(once, [unit], left, tree) == once


def test_the_adversary_beats_dividing_anew_after_an_erasure() -> None:
    """Four small units are a pool; without one of them the others move up into the next."""
    tree = Parents({f"a{n}": "a" for n in range(4)})
    groups = [Group(f"{side}{n}", 3 + n % 2, 5) for side in "ab" for n in range(4)]
    anew = release(rows_of(groups)[1:], tree, QUARTER)
    both = masks(release(rows_of(groups), tree, QUARTER)) + masks(anew)
    assert learns(both, groups, insiders=0) == [groups[0]]


def test_an_erased_session_is_in_no_cell_that_its_unit_was_shown_by() -> None:
    tree = Parents({"a": "root", "b": "root"})
    groups = [Group("a", 8, 5), Group("a", 6, 5), Group("b", 7, 5)]
    rows = rows_of(groups)
    cells = {cell.node: cell for cell in without(release(rows, tree, QUARTER), ["a"], rows[1:], tree)}
    assert (cells["a"].people, cells["a"].count) == (6, 0b010)
    assert (cells["root"].people, cells["root"].count) == (13, 0b110)


def test_a_unit_whose_only_session_is_erased_has_no_cell() -> None:
    tree = Parents({"a": "root", "b": "root"})
    rows = rows_of([Group("a", 8, 5), Group("b", 7, 5)])
    cells = {cell.node: cell for cell in without(release(rows, tree, QUARTER), ["a"], rows[1:], tree)}
    assert set(cells) == {"root", "b"}
