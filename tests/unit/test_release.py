"""What is shown, what is hidden, and that it is said. (That nobody can compute the rest: test_attack.)"""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.facts import Cell, FactRow, Measure, Reason, SubjectType
from shared.domain.release import release
from tests.organisations import QUARTER, Parents, fact, organisation, rows_of

WARDS = Parents({"a": "dept", "b": "dept", "c": "dept", "d": "dept", "e": "dept"})


def cells(rows: list[FactRow], tree: Parents = WARDS) -> dict[str, Cell]:
    """The cells of one number by node."""
    return {f"{cell.node}{' own' if cell.own else ''}": cell for cell in release(rows, tree, QUARTER)}


def test_a_team_of_enough_people_is_shown_and_one_of_too_few_is_said_to_be_hidden() -> None:
    found = cells([fact("a", 5), fact("b", 4)])
    assert (found["a"].people, found["a"].sum, found["a"].reason) == (5, 5, None)
    assert (found["b"].people, found["b"].count, found["b"].sum, found["b"].reason) == (None, None, None, Reason.FEW)


def test_a_total_leaves_too_few_out_and_says_so() -> None:
    found = cells([fact("a", 5), fact("b", 4)])
    assert (found["dept"].people, found["dept"].complete, found["a"].complete) == (5, False, True)


def test_enough_small_teams_are_counted_together() -> None:
    found = cells([fact("a", 5), *(fact(unit, 3 + n % 2) for n, unit in enumerate("bcde"))])
    assert (found["dept"].people, found["dept"].complete) == (5 + 14, True)
    assert not any(found[unit].shown for unit in "bcde")


def test_small_teams_alone_are_hidden_with_their_department_until_there_are_enough() -> None:
    tree = Parents({"a": "x", "b": "x", "c": "y", "d": "y"})
    found = cells([fact(unit, 3 + n % 2) for n, unit in enumerate("abcd")], tree)
    assert (found["x"].reason, found["y"].reason) == (Reason.PROTECTS, Reason.PROTECTS)
    assert (found["root"].people, found["root"].complete) == (14, True)


@pytest.mark.parametrize("people", [3, 4])
def test_a_pool_whose_sum_says_how_many_each_had_is_left_out(people: int) -> None:
    found = cells([fact("a", 5), *(fact(unit, people) for unit in "bcde")])
    assert (found["dept"].people, found["dept"].complete) == (5, False)


def test_the_same_team_twice_is_the_same_people() -> None:
    found = cells([fact("a", 5, session="s1"), fact("a", 7, session="s2")])
    assert (found["a"].people, found["a"].sum) == (7, 12)
    assert not cells([fact("a", 6), *(fact("b", 4, session=f"s{n}") for n in range(3))])["b"].shown


def test_a_session_of_too_few_in_a_team_of_enough_is_not_counted() -> None:
    found = cells([fact("a", 6, session="s1"), fact("a", 4, session="s2")])
    assert (found["a"].sum, found["a"].complete, found["dept"].sum) == (6, False, 6)


def test_a_sessions_own_threshold_holds() -> None:
    assert not cells([fact("a", 9, k=10), fact("b", 5)])["a"].shown


def test_rows_about_one_or_two_people_are_not_counted_at_all() -> None:
    assert cells([fact("a", 2), fact("b", 5)]).keys() == {"root", "dept", "b"}


def test_a_nodes_own_sessions_have_a_cell_beside_its_total() -> None:
    found = cells([fact("dept", 6), fact("a", 5)])
    assert (found["dept"].sum, found["dept own"].sum) == (11, 6)


def test_that_a_small_team_wrote_nothing_about_a_theme_is_not_to_be_seen() -> None:
    """Two teams that were asked the same; one of them wrote about safety, which nobody can tell."""
    asked = [about(fact(unit, people, sum=0), "safety") for unit, people in (("a", 9), ("b", 4), ("c", 4))]
    rated = [about(fact(unit, people), "safety", Measure.RATED) for unit, people in (("a", 9), ("b", 4))]
    found = [(cell.node, cell.reason) for cell in release([*asked, *rated], WARDS, QUARTER) if "safety" in cell.subject]
    assert ("b", Reason.FEW) in found
    assert ("c", Reason.FEW) in found


def test_a_theme_that_only_the_hidden_wrote_about_is_not_named() -> None:
    rated = about(fact("b", 4), "safety", Measure.RATED)
    assert not [cell for cell in release([fact("a", 9), rated], WARDS, QUARTER) if "safety" in cell.subject]


def about(row: FactRow, theme: str, measure: Measure = Measure.WRITTEN) -> FactRow:
    return replace(row, subject_type=SubjectType.THEME, subject=f"works_well/{theme}", measure=measure)


@given(st.randoms(use_true_random=False), st.integers(min_value=1, max_value=40))
@settings(max_examples=50, deadline=None)
def test_what_is_shown_does_not_depend_on_what_was_answered(chance: Random, units: int) -> None:
    tree, groups = organisation(chance, units)
    rows = rows_of(groups)
    others = [replace(row, sum=chance.randint(0, 9), sum_of_squares=chance.randint(0, 9)) for row in rows]
    shown, shown_otherwise = (
        [(cell.path, cell.own, cell.reason, cell.people) for cell in release(each, tree, QUARTER)]
        for each in (rows, others)
    )
    assert shown == shown_otherwise


def test_rows_of_two_organisations_are_not_mixed() -> None:
    with pytest.raises(ValueError, match="one organisation"):
        list(release([fact("a", 5), replace(fact("b", 5), organisation="other")], WARDS, QUARTER))


def test_another_quarters_rows_are_not_counted() -> None:
    assert cells([fact("a", 5, month="2026-09")]) == {}
