"""Sessions of one quarter that were offered different themes: no number is about those alone that had a new one.

A theme that HR adds or retires in the middle of a quarter was a question in some sessions and none in others. A pool
of small teams hides each of them only if all of them were asked; otherwise it would be a total over a few of them.
"""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.facts import Cell, FactRow, Measure, SubjectType
from shared.domain.release import release
from shared.domain.suppression import is_enough
from tests.organisations import QUARTER, Parents, fact

WARDS = Parents(dict.fromkeys("abcdef", "dept"))
OLD, NEW = "works_well/tools", "works_well/transport"
MEASURES = (Measure.WRITTEN, Measure.RATED, Measure.CONFIRMED)


def session(unit: str, people: int, *themes: str, name: str = "s", count: int = 1) -> list[FactRow]:
    """A session that was offered these themes, and whose people wrote about each and rated what was written."""
    about = [
        replace(fact(unit, people, count=count, session=name), subject_type=SubjectType.THEME, subject=one, measure=how)
        for one in themes
        for how in MEASURES
    ]
    return [fact(unit, people, session=name), *about]


def found(rows: list[FactRow], subject: str, measure: Measure) -> dict[str, Cell]:
    cells = release(rows, WARDS, QUARTER)
    return {cell.node: cell for cell in cells if (cell.subject, cell.measure) == (subject, measure) and not cell.own}


@pytest.mark.parametrize("measure", MEASURES)
def test_a_new_theme_of_a_few_small_teams_is_not_shown_as_a_number_of_all(measure: Measure) -> None:
    before = [row for unit in "bcde" for row in session(unit, 4, OLD)]
    rows = [*session("a", 9, OLD, NEW), *before, *session("f", 3, OLD, NEW)]
    assert found(rows, OLD, measure)["dept"].people == 9 + 4 * 4 + 3
    new = found(rows, NEW, measure)
    assert (new["dept"].people, new["dept"].complete) == (9, False)
    assert not new["f"].shown
    assert "b" not in new, "nobody was asked there"


@pytest.mark.parametrize("measure", MEASURES)
def test_what_a_team_was_asked_in_another_session_does_not_count(measure: Measure) -> None:
    """Of a small team one session counts: that it had the theme in a smaller one does not make it one of the asked."""
    twice = [
        row
        for unit in "bcde"
        for row in (*session(unit, 4, OLD, name=f"{unit}1"), *session(unit, 3, OLD, NEW, name=f"{unit}2"))
    ]
    rows = [*session("a", 9, OLD, NEW), *twice, *session("f", 3, OLD, NEW)]
    assert found(rows, NEW, measure)["dept"].people == 9
    assert not found(rows, NEW, measure)["b"].shown


@pytest.mark.parametrize("measure", MEASURES)
def test_a_theme_that_everybody_was_asked_about_counts_those_who_wrote_nothing(measure: Measure) -> None:
    wrote = [row for unit in "bcde" for row in session(unit, 3 + (unit == "b"), OLD)]
    silent = [replace(row, sum=0) for row in session("f", 3, OLD) if row.measure in (Measure.HELD, Measure.WRITTEN)]
    rows = [*session("a", 9, OLD), *wrote, *silent]
    assert found(rows, OLD, measure)["dept"].people == 9 + 4 + 4 * 3


@given(st.randoms(use_true_random=False), st.integers(min_value=1, max_value=14))
@settings(max_examples=150, deadline=None)
def test_small_teams_are_in_a_number_by_enough_or_not_at_all(chance: Random, units: int) -> None:
    """Each session counts for a power of two of its own, so a shown number says which sessions it is a sum of."""
    names = [f"u{at}" for at in range(units)]
    tree = Parents({name: chance.choice(["root", *names[:at]]) for at, name in enumerate(names)})
    held = [
        (name, chance.choice([3, 3, 4, 4, 9]), chance.sample([OLD, NEW, "idea/tools"], k=chance.choice([1, 2, 3])))
        for name in names
        for _ in range(chance.choice([1, 1, 2]))
    ]
    rows = [
        row
        for at, (unit, people, themes) in enumerate(held)
        for row in session(unit, people, *themes, name=f"s{at}", count=1 << at)
    ]
    large = {unit for unit, people, _ in held if people >= 5}
    for cell in release(rows, tree, QUARTER):
        if cell.count is not None and cell.subject_type is SubjectType.THEME:
            among = {unit for at, (unit, _, _) in enumerate(held) if cell.count >> at & 1} - large
            assert not among or is_enough(len(among), 5)
