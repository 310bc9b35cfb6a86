"""What became of actions, quarter by quarter: each ends once, whatever is changed when a quarter is released."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.facts import ENDINGS, FactRow, Quarter
from shared.domain.follow_up import LivingAction, Status
from shared.domain.outcomes import outcomes
from tests.facts import fact, living

FIRST, SECOND, THIRD = Quarter(2026, 1), Quarter(2026, 2), Quarter(2026, 3)
IN_FIRST, IN_SECOND, IN_THIRD = date(2026, 2, 20), date(2026, 5, 5), date(2026, 7, 7)


def plan(actions: int, people: int = 12) -> FactRow:
    return fact("planned", "reached", people=people, count=actions, sum=actions)


def told(rows: Iterable[FactRow]) -> dict[str, tuple[int, int]]:
    return {row.subject: (row.count, row.sum) for row in rows}


def left_of(before: FactRow, rows: list[FactRow]) -> FactRow:
    """The plan as the next quarter finds it."""
    return replace(before, sum=rows[0].count - sum(row.sum for row in rows) if rows else 0)


def test_an_action_counts_in_the_quarter_in_which_it_ended() -> None:
    action = living("s1", "a1", IN_SECOND, Status.DONE)
    assert told(outcomes(plan(1), [action], FIRST)) == {"done": (1, 0), "dropped": (1, 0), "changed": (1, 0)}
    assert told(outcomes(plan(1), [action], SECOND)) == {"done": (1, 1), "dropped": (1, 0), "changed": (1, 0)}
    assert outcomes(plan(1), [action], THIRD) == []


@pytest.mark.parametrize("people", [3, 12])
@pytest.mark.parametrize("actions", [[], [living("s1", "a1", IN_FIRST, Status.DROPPED)]], ids=["nothing", "ended"])
def test_in_its_own_quarter_a_plan_has_all_rows_whatever_came_of_it(people: int, actions: list[LivingAction]) -> None:
    rows = outcomes(plan(len(actions), people), actions, FIRST)
    assert [row.subject for row in rows] == list(ENDINGS)
    assert {(row.people, row.k, row.session, row.month) for row in rows} == {(people, 5, "s1", "2026-03")}


def test_afterwards_a_plan_of_too_few_people_has_none() -> None:
    assert outcomes(plan(1, people=4), [living("s1", "a1", IN_SECOND, Status.DONE)], SECOND) == []


def test_an_action_that_is_forgotten_is_open_no_more() -> None:
    assert told(outcomes(plan(2), [living("s1", "a1")], SECOND))["done"] == (1, 0)


def test_what_ended_before_its_quarter_was_released_and_was_taken_up_again_is_open() -> None:
    done = living("s1", "a1").changed(today=IN_FIRST, status=Status.DONE)
    again = done.changed(today=date(2026, 4, 2), status=Status.UNDER_WAY)
    assert told(outcomes(plan(1), [again], FIRST))["done"] == (1, 0)
    assert told(outcomes(plan(1), [again], SECOND))["done"] == (1, 0)


def test_what_was_released_as_done_and_is_done_once_more_counts_once() -> None:
    other = living("s1", "a2")
    done = living("s1", "a1").changed(today=IN_FIRST, status=Status.DONE)
    first = outcomes(plan(2), [done, other], FIRST)
    again = done.changed(today=IN_SECOND, status=Status.PLANNED).changed(today=IN_SECOND, status=Status.DONE)
    dropped = other.changed(today=IN_SECOND, status=Status.DROPPED)
    second = outcomes(left_of(plan(2), first), [again, dropped], SECOND)
    assert (told(first)["done"], sum(row.sum for row in second)) == ((2, 1), 1)


DAYS = st.integers(0, 400).map(lambda number: date(2026, 1, 1) + timedelta(days=number))
CHANGES = st.lists(st.tuples(DAYS, st.integers(0, 2), st.sampled_from(Status)), max_size=14).map(sorted)


@given(CHANGES, st.integers(0, 40))
def test_of_no_plan_more_actions_end_than_there_were(
    changes: list[tuple[date, int, Status]], released_after: int
) -> None:
    """Given three actions and whatever is said of them, also after a quarter was released, then no more than three
    end, and what is left never grows."""
    actions = [living("s1", f"a{number}") for number in range(3)]
    known, ended = plan(3), 0
    quarter = FIRST
    for _ in range(6):
        while changes and changes[0][0] <= quarter.last_day + timedelta(days=released_after):
            day, number, status = changes.pop(0)
            actions[number] = actions[number].changed(today=day, status=status)
        rows = outcomes(known, actions, quarter)
        assert sum(row.sum for row in rows) <= (rows[0].count if rows else 0) <= known.sum
        ended += sum(row.sum for row in rows)
        known, quarter = left_of(known, rows), quarter.next
    assert ended <= 3


@given(st.lists(st.none() | st.tuples(DAYS, st.sampled_from(ENDINGS)), max_size=5))
def test_where_nobody_changes_their_mind_each_action_counts_once_and_the_rest_is_open(
    ends: list[tuple[date, str] | None],
) -> None:
    actions = [living("s1", f"a{at}", *((end[0], Status(end[1])) if end else ())) for at, end in enumerate(ends)]
    known, quarter = plan(len(ends)), FIRST
    found: Counter[str] = Counter()
    for _ in range(6):
        rows = outcomes(known, actions, quarter)
        found.update({row.subject: row.sum for row in rows})
        known, quarter = left_of(known, rows), quarter.next
    assert +found == Counter(end[1] for end in ends if end)
    assert known.sum == ends.count(None)
