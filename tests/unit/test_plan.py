"""What is taken on: what the ballots chose, unless the leader differs; then it is said, and exactly one is first."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.errors import DueTooEarly, InputInvalid
from shared.domain.identifiers import ActionId
from shared.domain.plan import Action, DecidedBy, Plan, decide

IDS = [ActionId(one) for one in "abcdef"]
PLAN = Plan(actions=tuple(Action(one, one.upper()) for one in IDS))
TODAY = date(2026, 11, 22)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    taken = draw(st.none() | st.lists(st.sampled_from(IDS), unique=True))
    first = draw(st.none() | st.sampled_from(IDS))
    return replace(PLAN, taken=None if taken is None else tuple(taken), first=first)


choices = st.none() | st.lists(st.sampled_from([str(one) for one in IDS]), unique=True)


def test_what_the_ballots_chose_is_taken_on_in_their_order() -> None:
    decision = decide(PLAN, ["c", "a"])
    assert (decision.by, decision.taken, decision.first) == (DecidedBy.BALLOTS, ("c", "a"), "c")


def test_the_leader_differs_and_it_is_said_how() -> None:
    decision = decide(replace(PLAN, taken=(IDS[0], IDS[4])), ["c", "a"])
    assert (decision.by, decision.taken) == (DecidedBy.LEADER, ("a", "e"))
    assert (decision.added, decision.left_out) == (("e",), ("c",))


def test_the_leader_who_chooses_the_same_decides_nothing() -> None:
    assert decide(replace(PLAN, taken=(IDS[0], IDS[2])), ["c", "a"]) == decide(PLAN, ["c", "a"])


def test_another_first_one_leads() -> None:
    decision = decide(replace(PLAN, first=ActionId("a")), ["c", "b", "a"])
    assert (decision.by, decision.taken) == (DecidedBy.BALLOTS, ("a", "c", "b"))


def test_where_ballots_cannot_choose_all_are_taken_on_and_the_leader_answers_for_it() -> None:
    assert (decide(PLAN, None).by, decide(PLAN, None).taken) == (DecidedBy.LEADER, tuple(IDS))
    assert decide(replace(PLAN, taken=()), None).taken == ()


@given(plans(), choices)
def test_one_is_first_whenever_something_is_taken_on(plan: Plan, chosen: list[str] | None) -> None:
    decision = decide(plan, chosen)
    assert (decision.first is None) == (not decision.taken)
    assert len(set(decision.taken)) == len(decision.taken)
    if plan.first in decision.taken:
        assert decision.first == plan.first


@given(plans(), st.lists(st.sampled_from([str(one) for one in IDS]), unique=True))
def test_where_the_leader_differs_adds_up(plan: Plan, chosen: list[str]) -> None:
    decision = decide(plan, chosen)
    assert set(decision.taken) == (set(chosen) | set(decision.added)) - set(decision.left_out)
    assert not set(decision.added) & set(chosen)
    assert set(decision.left_out) <= set(chosen)
    assert (decision.by is DecidedBy.BALLOTS) == (not decision.added and not decision.left_out)


@pytest.mark.parametrize(
    "changes",
    [{"taken": ("z",)}, {"first": "z"}, {"taken": ("a",), "first": "b"}, {"actions": (PLAN.actions[0],) * 2}],
)
def test_a_decision_on_what_is_not_there_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(InputInvalid):
        replace(PLAN, **changes).check(TODAY)  # type: ignore[arg-type]


def test_a_due_date_before_the_session_is_refused() -> None:
    early = replace(PLAN.actions[0], due=date(2026, 11, 21))
    with pytest.raises(DueTooEarly):
        replace(PLAN, actions=(early,)).check(TODAY)
    replace(PLAN, actions=(replace(early, due=TODAY),)).check(TODAY)
