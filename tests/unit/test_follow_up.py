"""Living actions: they end and are taken up again, and the next session looks back at the right ones."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.errors import DueTooEarly
from shared.domain.follow_up import OPEN, LivingAction, Status, by_urgency, to_review
from shared.domain.formats import Language
from shared.domain.identifiers import ActionId, SessionId

DAY = date(2026, 11, 2)

days = st.integers(0, 60).map(lambda number: DAY + timedelta(days=number))
statuses = st.sampled_from(list(Status))


def action(**fields: object) -> LivingAction:
    return LivingAction(
        **{  # type: ignore[arg-type]
            "session": SessionId("s1"),
            "id": ActionId("a1"),
            "unit": "Ward 2",
            "language": Language.NB,
            "decided_on": DAY,
            "title": "Shorter meetings",
            **fields,
        }
    )


@st.composite
def some_actions(draw: st.DrawFn) -> list[LivingAction]:
    rows = draw(st.lists(st.tuples(days, st.none() | days, statuses, days), max_size=12))
    return [
        action(
            session=SessionId(f"s{decided_on}"),
            id=ActionId(f"a{number}"),
            decided_on=decided_on,
            due=due,
            status=status,
            ended_on=None if status in OPEN else ended_on,
        )
        for number, (decided_on, due, status, ended_on) in enumerate(rows)
    ]


def test_an_action_that_ends_says_when_and_forgets_it_when_taken_up_again() -> None:
    ended = action().changed(today=DAY, status=Status.DONE, learned="Ask early")
    assert (ended.ended_on, ended.open, ended.version) == (DAY, False, 2)
    again = ended.changed(today=DAY + timedelta(days=1), status=Status.UNDER_WAY)
    assert (again.ended_on, again.learned, again.version) == (None, "Ask early", 3)


def test_words_about_an_ended_action_do_not_move_its_day() -> None:
    ended = action().changed(today=DAY, status=Status.DROPPED)
    assert ended.changed(today=DAY + timedelta(days=9), learned="Too much at once").ended_on == DAY


def test_nothing_changed_is_no_new_version() -> None:
    assert action().changed(today=DAY, status=Status.PLANNED, notes="") == action()


def test_a_due_date_before_the_session_is_refused_and_its_day_is_not() -> None:
    with pytest.raises(DueTooEarly):
        action().changed(today=DAY, due=DAY - timedelta(days=1))
    assert action().changed(today=DAY, due=DAY).due == DAY


def test_only_an_open_action_whose_day_has_passed_is_overdue() -> None:
    late = action(due=DAY)
    tomorrow = DAY + timedelta(days=1)
    assert (late.overdue(DAY), late.overdue(tomorrow)) == (False, True)
    assert not late.changed(today=DAY, status=Status.DONE).overdue(tomorrow)
    assert not action().overdue(tomorrow)


@given(st.lists(st.tuples(statuses, days), min_size=1, max_size=8))
def test_an_action_has_an_end_exactly_while_it_has_ended(moves: list[tuple[Status, date]]) -> None:
    now = action()
    for status, today in moves:
        now = now.changed(today=today, status=status)
        assert (now.ended_on is None) == now.open


@given(some_actions())
def test_overdue_ones_come_first_and_ended_ones_last(actions: list[LivingAction]) -> None:
    ordered = by_urgency(actions)
    assert sorted(ordered, key=lambda one: one.ref) == sorted(actions, key=lambda one: one.ref)
    today = DAY + timedelta(days=30)
    ranks = [0 if one.overdue(today) else 1 if one.open else 2 for one in ordered]
    assert ranks == sorted(ranks)


@given(some_actions())
def test_a_session_looks_back_at_all_that_is_open_and_at_the_last_plan(actions: list[LivingAction]) -> None:
    reviewed = {one.ref for one in to_review(actions)}
    last = max((one.decided_on for one in actions), default=None)
    assert reviewed == {one.ref for one in actions if one.open or one.decided_on == last}


def test_there_is_an_end_to_what_is_looked_back_at_and_the_most_urgent_stays() -> None:
    many = [action(id=ActionId(f"a{n}"), due=DAY + timedelta(days=n)) for n in range(50)]
    reviewed = to_review(reversed(many))
    assert len(reviewed) < len(many)
    assert reviewed == many[: len(reviewed)]
