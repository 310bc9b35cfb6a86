"""Rank intervals on people whose taste is known: they hold about as often as they say, and certainty narrows them."""

from random import Random

from shared.domain.ranking import Rank, estimate
from tests.load.calibrate import calibrate, held
from tests.load.dialogue import Comment, Dialogue


def synthetic(people: int, comments: int) -> Dialogue:
    """Comments of evenly spread worth; each person's judgement is the worth with noise, on the scale of 1 to 5."""
    chance = Random(7)
    worth = [1.8 + 2.4 * number / comments for number in range(comments)]
    ballots = tuple(
        {str(number): min(5, max(1, round(chance.gauss(value, 1.2)))) for number, value in enumerate(worth)}
        for _ in range(people)
    )
    return Dialogue("synthetic", tuple(Comment(str(number), "text", False) for number in range(comments)), ballots)


def test_intervals_hold_about_as_often_as_they_say() -> None:
    share, _ = calibrate(synthetic(80, 30), splits=10)
    assert 0.85 <= share <= 0.99


def test_more_people_make_narrower_intervals() -> None:
    widths = [calibrate(synthetic(people, 30), splits=5)[1] for people in (20, 80, 320)]
    assert widths == sorted(widths, reverse=True)


def test_a_shared_place_may_be_any_of_its_places() -> None:
    others = [estimate({"3": 4})] * 3
    assert held([Rank(3, 3), Rank(1, 1), Rank(2, 2)], others) == 1.0
    assert held([Rank(3, 3)], [estimate({"5": 4})]) == 0.0
