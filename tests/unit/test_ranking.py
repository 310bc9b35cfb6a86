"""Scores and places: honest about little-read contributions, and never contradicting each other."""

from random import Random
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.domain.ranking import CONFIDENCE, MIDDLE, Z, estimate, places, rank_intervals

counts = st.fixed_dictionaries({mark: st.integers(0, 60) for mark in ("1", "2", "3", "4", "5", "pass")})


def test_a_contribution_that_nobody_judged_stands_in_the_middle_without_a_mean() -> None:
    nobody = estimate({})
    assert (nobody.judged, nobody.mean, nobody.score, nobody.split) == (0, None, MIDDLE, False)


def test_one_top_judgement_does_not_beat_many_good_ones() -> None:
    assert estimate({"5": 1}).score < estimate({"4": 20, "5": 10}).score


@pytest.mark.parametrize(
    ("given_", "split"),
    [
        ({"1": 10, "5": 10}, True),
        ({"2": 6, "3": 8, "4": 6}, True),
        ({"1": 2, "5": 18}, False),
        ({"3": 20}, False),
        ({"1": 2, "5": 2}, False),
        ({"pass": 30, "1": 1, "5": 1}, False),
    ],
)
def test_split_is_told_from_ignored_and_from_indifferent(given_: dict[str, int], split: bool) -> None:
    assert estimate(given_).split is split


@given(counts)
def test_the_score_lies_between_the_mean_and_the_middle(given_: dict[str, int]) -> None:
    judgement = estimate(given_)
    assert judgement.judged == sum(given_.values())
    if judgement.mean is not None:
        low, high = sorted((judgement.mean, MIDDLE))
        assert low - 1e-9 <= judgement.score <= high + 1e-9


@given(counts)
def test_passes_change_neither_score_nor_error(given_: dict[str, int]) -> None:
    without = {**given_, "pass": 0}
    assert estimate(given_).score == estimate(without).score
    assert estimate(given_).error == estimate(without).error


@given(counts, st.integers(2, 5))
def test_the_same_opinion_from_more_people_is_more_certain(given_: dict[str, int], times: int) -> None:
    if sum(given_.values()) == given_["pass"]:
        return
    more = {mark: number * times for mark, number in given_.items()}
    assert estimate(more).error < estimate(given_).error


@given(st.lists(counts, max_size=25))
def test_every_place_by_score_lies_within_its_interval(all_counts: list[dict[str, int]]) -> None:
    estimates = [estimate(one) for one in all_counts]
    for one, rank in zip(estimates, rank_intervals(estimates), strict=True):
        above = sum(other.score > one.score for other in estimates)
        below = sum(other.score < one.score for other in estimates)
        assert 1 <= rank.best <= above + 1
        assert len(estimates) - below <= rank.worst <= len(estimates)


def test_clear_differences_give_narrow_places_and_equal_ones_share_theirs() -> None:
    clear = rank_intervals([estimate({"5": 100}), estimate({"3": 100}), estimate({"1": 100})])
    assert [(rank.best, rank.worst) for rank in clear] == [(1, 1), (2, 2), (3, 3)]
    tied = rank_intervals([estimate({"3": 10})] * 4)
    assert {(rank.best, rank.worst) for rank in tied} == {(1, 4)}


@given(st.lists(counts, max_size=25), st.randoms())
def test_places_are_shared_by_equal_scores_and_leave_a_gap_after(
    all_counts: list[dict[str, int]], random: Random
) -> None:
    estimates = [estimate(one) for one in all_counts] * 2
    random.shuffle(estimates)
    by_place = sorted(zip(places(estimates), (-round(one.score, 3) for one in estimates), strict=True))
    assert [score for _, score in by_place] == sorted(score for _, score in by_place)
    for place in {place for place, _ in by_place}:
        holders = [score for other, score in by_place if other == place]
        assert len(set(holders)) == 1
        assert place == 1 + sum(other < place for other, _ in by_place)


def test_an_interval_holds_the_places_that_a_clear_and_an_unclear_difference_leave_open() -> None:
    close, apart = {"3": 10, "4": 10}, {"1": 18, "2": 2}
    ranks = rank_intervals([estimate(close), estimate({"3": 9, "4": 11}), estimate(apart)])
    assert [(rank.best, rank.worst) for rank in ranks] == [(1, 2), (1, 2), (3, 3)]


def test_the_deviate_is_that_of_the_confidence() -> None:
    assert pytest.approx(NormalDist().inv_cdf(CONFIDENCE)) == Z
