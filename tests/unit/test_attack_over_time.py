"""Nobody learns more from two answers than from one: numbers that depend on each other, quarters, moves, erasures."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain import outcomes as outcomes_module
from shared.domain.erasure import without
from shared.domain.facts import FactRow, Measure, Quarter, SubjectType
from shared.domain.outcomes import outcomes
from shared.domain.partition import Number
from shared.domain.release import Tree, release
from shared.domain.suppression import INSIDERS
from tests.adversary import Group, Mask, indistinguishable, learns
from tests.facts import living
from tests.organisations import QUARTER, Parents, fact, masks, organisation, rows_of

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


@given(chances, st.integers(min_value=1, max_value=100))
@settings(max_examples=30)
def test_what_becomes_of_actions_quarter_by_quarter_says_nothing_of_too_few(chance: random.Random, units: int) -> None:
    shown, groups = three_quarters(chance, units)
    assert indistinguishable(shown, groups, insiders=INSIDERS) is None


@given(chances, st.integers(min_value=1, max_value=4))
@settings(max_examples=40)
def test_nor_does_any_combination_of_quarters(chance: random.Random, units: int) -> None:
    shown, groups = three_quarters(chance, units, most=3)
    assert learns(shown, groups, insiders=INSIDERS) is None


def test_the_adversary_beats_counting_small_teams_in_later_quarters_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five small teams are a pool. A quarter later four of them still have something open, and are one: the fifth is
    what the two differ by."""
    monkeypatch.setattr(outcomes_module, "counts_by_itself", lambda row: True)
    monkeypatch.setattr(Number, "divides", True)
    tree = Parents({f"a{n}": "a" for n in range(5)})
    groups = [Group(f"a{n}", 3 + n % 2, 5) for n in range(5)]
    shown = []
    for quarter, still_open in ((QUARTER, 5), (QUARTER.next, 4)):
        rows = [row for at, group in enumerate(groups[:still_open]) for row in ends_of(at, group, QUARTER, quarter)]
        shown += masks(release(rows, tree, quarter))
    assert learns(shown, groups, insiders=0) == [groups[4]]


def three_quarters(chance: random.Random, units: int, most: int | None = None) -> tuple[list[Mask], list[Group]]:
    """All that is shown while the same units meet in three quarters, moved about, some of their actions ending in each,
    and a session of each quarter is erased."""
    quarter, shown, groups = QUARTER, list[Mask](), list[Group]()
    plans: list[tuple[int, Quarter]] = []
    for _ in range(3):
        tree, met = organisation(chance, units)
        plans += [(at, quarter) for at in range(len(groups), len(groups) + len(met[:most]))]
        groups += met[:most]
        rows = [row for at, begun in plans if begun == quarter for row in held_by(at, groups[at], quarter)]
        for at, begun in plans:
            if begun == quarter or chance.random() < 0.6:
                rows += ends_of(at, groups[at], begun, quarter)
        cells = list(release(rows, tree, quarter))
        shown += masks(cells)
        if rows:
            gone = chance.choice(rows)
            left = [row for row in rows if row.unit == gone.unit and row.session != gone.session]
            shown += masks(without(cells, [gone.unit], left, tree))
        quarter = quarter.next
    return shown, groups


def held_by(at: int, group: Group, quarter: Quarter) -> list[FactRow]:
    """That a session was held, and what it planned."""
    held = fact(group.unit, group.people, k=group.k, session=f"s{at}", count=1 << at, month=quarter.months[0])
    return [held, replace(held, subject_type=SubjectType.ACTION, subject="planned", measure=Measure.REACHED)]


def ends_of(at: int, group: Group, begun: Quarter, quarter: Quarter) -> list[FactRow]:
    """What became in a quarter of the actions of a session, of which some still are open."""
    _, plan = held_by(at, group, begun)
    rows = outcomes(replace(plan, sum=1), [living(plan.session, "a1")], quarter)
    return [replace(row, count=1 << at) for row in rows]


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
