"""From judgements to a ranked list that is honest about how much is known."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

MIDDLE = 3.0
PRIOR_WEIGHT = 3.0
"""The score behaves as if this many people had judged everything as MIDDLE before anybody came."""

PRIOR_VARIANCE = 2.0
"""The variance of those imagined judgements: that of a uniform choice among 1 to 5."""

CONFIDENCE = 0.90
Z = NormalDist().inv_cdf(0.5 + CONFIDENCE / 2)

SPLIT_SHARE = 0.3
"""A contribution splits the group when at least this share is against (1–2) and at least this share for (4–5)."""

SPLIT_MINIMUM = 5
"""Below this number of judgements two opinions are not yet two camps."""

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


def rank_intervals(estimates: Sequence[Estimate]) -> list[Rank]:
    """For each estimate, in the given order, the best and worst place that it may hold.

    A contribution may be overtaken by every other one whose interval score ± z·error reaches above the lower end
    of its own, and the other way round (after Goldstein & Spiegelhalter 1996, "League tables and their limitations").
    Always best ≤ place by score ≤ worst.
    """
    lows = sorted(item.score - Z * item.error for item in estimates)
    highs = sorted(item.score + Z * item.error for item in estimates)
    ranks = []
    for item in estimates:
        certainly_above = len(lows) - bisect_right(lows, item.score + Z * item.error)
        certainly_below = bisect_left(highs, item.score - Z * item.error)
        ranks.append(Rank(best=1 + certainly_above, worst=len(estimates) - certainly_below))
    return ranks
