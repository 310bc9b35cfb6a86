"""Rounds: only what belongs to the latest is counted, whatever arrives when."""

from hypothesis import given
from hypothesis import strategies as st

from shared.domain.contribution import Contribution
from shared.domain.identifiers import ContributionId, StepId
from shared.domain.rounds import latest, of_rounds

things = st.lists(st.tuples(st.integers(0, 5), st.integers()))


@given(things=things, known=st.integers(0, 5))
def test_only_the_latest_round_is_left_and_it_never_goes_back(things: list[tuple[int, int]], known: int) -> None:
    number, kept = latest(things, known)
    assert number == max([known, *(round_ for round_, _ in things)])
    assert kept == [thing for round_, thing in things if round_ == number]


@given(things=things, late=st.integers())
def test_something_late_from_an_earlier_round_changes_nothing(things: list[tuple[int, int]], late: int) -> None:
    number, kept = latest(things, known=1)
    assert latest([*things, (number - 1, late)], known=1) == (number, kept)


def test_contributions_are_those_of_their_steps_round() -> None:
    write, talk = StepId("write"), StepId("discuss")
    old, new, other = (
        Contribution(ContributionId(id_), step, "idea", id_, round=round_)
        for id_, step, round_ in (("a", write, 0), ("b", write, 1), ("c", talk, 0))
    )
    assert of_rounds([old, new, other], {write: 1}) == [new, other]
