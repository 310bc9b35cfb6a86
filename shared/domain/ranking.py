"""From judgements to a ranked list that is honest about how much is known."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

MIDDLE = 3.0
PRIOR_WEIGHT = 3.0
"""The score behaves as if this many people had judged everything as MIDDLE before anybody came."""

PRIOR_VARIANCE = 2.0
"""The variance of those imagined judgements: that of a uniform choice among 1 to 5."""

CONFIDENCE = 0.90
Z = 1.2815515655446008
"""Where the normal distribution has that share below it; the library that computes it would be half of our import."""

SCORE_DECIMALS = 3

SPLIT_SHARE = 0.3
"""A contribution splits the group when at least this share is against (1–2) and at least this share for (4–5)."""

SPLIT_MINIMUM = 5
"""Below this number of judgements two opinions are not yet two camps."""

CONFIRMED_SCORE = 3.5
"""What the group confirms lies at least half a step above the middle, however few have judged it."""

Counts = Mapping[str, int]
"""How often each of "1" … "5" and "pass" was given."""


@dataclass(frozen=True)
class Estimate:
    """What the judgements say about one contribution. ``error`` is the standard error of ``score``."""

    judged: int
    mean: float | None
    score: float
    error: float
    split: bool


@dataclass(frozen=True)
class Rank:
    """The places, 1 being the top, that a contribution may hold with 90 % confidence."""

    best: int
    worst: int


def estimate(counts: Counts) -> Estimate:
    """Mean, shrunk score and its standard error of one contribution; ``judged`` includes passes.

    The score is the Bayesian average (sum + m·k) / (n + k) with m = MIDDLE and k = PRIOR_WEIGHT: little-read
    contributions stay near the middle until people have spoken. The error uses the variance of the same mixture,
    so that two equal judgements do not look like certainty.
    """
    by_value = {value: counts.get(str(value), 0) for value in range(1, 6)}
    rated = sum(by_value.values())
    judged = rated + counts.get("pass", 0)
    total = sum(value * number for value, number in by_value.items())
    weight = rated + PRIOR_WEIGHT
    score = (total + MIDDLE * PRIOR_WEIGHT) / weight
    spread = sum(number * (value - score) ** 2 for value, number in by_value.items())
    variance = (spread + PRIOR_WEIGHT * (PRIOR_VARIANCE + (MIDDLE - score) ** 2)) / weight
    against, for_ = by_value[1] + by_value[2], by_value[4] + by_value[5]
    return Estimate(
        judged=judged,
        mean=total / rated if rated else None,
        score=score,
        error=sqrt(variance / weight),
        split=rated >= SPLIT_MINIMUM and min(against, for_) >= SPLIT_SHARE * rated,
    )


def confirmed(one: Estimate, counts: Counts, *, least: int) -> bool:
    """Whether the group says of a contribution that it matters: ``least`` people or more have rated it, together
    clearly above the middle, and they do not disagree."""
    rated = sum(counts.get(str(value), 0) for value in range(1, 6))
    return rated >= least and one.score >= CONFIRMED_SCORE and not one.split


def rank_intervals(estimates: Sequence[Estimate]) -> list[Rank]:
    """For each estimate, in the given order, the best and worst place that it may hold.

    Another contribution stands certainly above this one when the probability that its true score is the higher one,
    Φ((s₂ - s₁) / √(e₁² + e₂²)), is above CONFIDENCE; what is certainly above and below bounds the places. It is the
    difference that is tested: asking whether two intervals overlap asks for √2 times as much, and covered 98 to 99.8 %
    of what another half of the same people said (Goldstein & Healy 1995, "The graphical presentation of a collection of
    means", JRSS A 158; Klein, Wright & Wieczorek 2020, "A joint confidence region for an overall ranking of
    populations", JRSS C 69). How often the interval holds is measured by `make calibrate`.
    Always best ≤ place by score ≤ worst. Work grows with the square of the number of estimates.
    """
    ranks = []
    for one in estimates:
        above = below = 0
        for other in estimates:
            apart = other.score - one.score
            if apart * apart > Z * Z * (one.error * one.error + other.error * other.error):
                above += apart > 0
                below += apart < 0
        ranks.append(Rank(best=1 + above, worst=len(estimates) - below))
    return ranks


def places(estimates: Sequence[Estimate]) -> list[int]:
    """The place of each estimate, in the given order: one more than have a higher score. Equal scores share a place.

    Scores are compared as they are shown, to three decimals, so that no two that look the same differ in place.
    """
    shown = [round(one.score, SCORE_DECIMALS) for one in estimates]
    order = sorted(shown)
    return [1 + len(order) - bisect_right(order, score) for score in shown]
