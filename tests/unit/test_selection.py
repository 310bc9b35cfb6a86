"""Equal shares: minorities get their part, nobody's extra approval hurts it, and published examples come out right."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.selection import equal_shares, patterns_of

ACTIONS = ["a", "b", "c", "d", "e", "f", "g"]
VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "equal_shares.json").read_text(encoding="utf-8"))

ballots = st.lists(st.sets(st.sampled_from(ACTIONS)), max_size=30)


def test_a_minority_that_agrees_gets_its_share() -> None:
    votes = [{"a", "b", "c", "d"}] * 15 + [{"e"}] * 5
    assert set(equal_shares(patterns_of(votes), ACTIONS, 4)) == {"a", "b", "c", "e"}


def test_the_most_approved_is_chosen_first() -> None:
    votes = [{"a"}] * 3 + [{"b", "c"}] * 5 + [{"c"}]
    assert equal_shares(patterns_of(votes), ACTIONS, 3)[0] == "c"


def test_without_ballots_nothing_is_chosen() -> None:
    assert equal_shares({}, ACTIONS) == []
    assert equal_shares(patterns_of([set(), {"unknown"}]), ACTIONS) == []


def test_equally_good_actions_are_taken_as_they_are_named() -> None:
    assert equal_shares(patterns_of([{"a", "b", "c"}] * 4), ["c", "a", "b"], 2) == ["c", "a"]


@given(ballots, st.integers(1, 6))
def test_only_approved_actions_each_once_and_no_seat_left_empty(votes: list[set[str]], seats: int) -> None:
    chosen = equal_shares(patterns_of(votes), ACTIONS, seats)
    approved = set().union(*votes)
    assert len(chosen) == len(set(chosen)) == min(seats, len(approved))
    assert set(chosen) <= approved


@given(ballots, st.integers(1, 6))
def test_who_could_pay_for_something_in_common_has_something_chosen(votes: list[set[str]], seats: int) -> None:
    """Justified representation: no n / seats people approve the same action and none of the chosen ones."""
    chosen = set(equal_shares(patterns_of(votes), ACTIONS, seats))
    voters = [vote for vote in votes if vote]
    left_out = Counter(action for vote in voters if not vote & chosen for action in vote)
    assert all(number * seats < len(voters) for number in left_out.values())


@given(ballots, st.integers(1, 6), st.integers(2, 4))
def test_the_same_room_twice_over_chooses_the_same(votes: list[set[str]], seats: int, times: int) -> None:
    assert equal_shares(patterns_of(votes * times), ACTIONS, seats) == equal_shares(patterns_of(votes), ACTIONS, seats)


@given(ballots, st.integers(1, 6), st.randoms())
def test_the_order_of_the_ballots_makes_no_difference(votes: list[set[str]], seats: int, random: object) -> None:
    shuffled = sorted(votes, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert equal_shares(patterns_of(shuffled), ACTIONS, seats) == equal_shares(patterns_of(votes), ACTIONS, seats)


@pytest.mark.parametrize("vector", VECTORS["elections"], ids=lambda vector: vector["name"])
def test_an_independent_library_chooses_the_same(vector: dict[str, object]) -> None:
    """``before_completion``: what the purses paid for, in any order; what follows in ours is most approved first."""
    votes = [set(ballot) for ballot in vector["ballots"]]  # type: ignore[attr-defined]
    bought = set(vector["bought"])  # type: ignore[call-overload]
    assert set(equal_shares(patterns_of(votes), list(vector["actions"]), int(vector["seats"]))[: len(bought)]) == bought  # type: ignore[call-overload]
