"""The ways to choose what somebody reads next that the study compares, all from the same public table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from shared.domain.identifiers import ContributionId
from shared.domain.reading import Exposure, Reading, draw, readers_of, shortlist
from shared.domain.tally import Tally

Look = Callable[[Tally, Sequence[ContributionId], Reading], Exposure]
"""What the server would publish. Here only, a "shortlist" may be an order."""

Choose = Callable[[Sequence[ContributionId], Sequence[str], Reading, Exposure, Random], ContributionId | None]


def two_stages(tally: Tally, ids: Sequence[ContributionId], reading: Reading) -> Exposure:
    return Exposure(readers_of(tally), shortlist(tally, ids, reading))


def as_drawn(
    ids: Sequence[ContributionId], seen: Sequence[str], reading: Reading, exposure: Exposure, rng: Random
) -> ContributionId | None:
    return draw(ids, seen, reading=reading, exposure=exposure, chance=rng.random())


def readers_only(tally: Tally, ids: Sequence[ContributionId], reading: Reading) -> Exposure:
    return Exposure(readers_of(tally))


def balanced(
    ids: Sequence[ContributionId], seen: Sequence[str], reading: Reading, exposure: Exposure, rng: Random
) -> ContributionId | None:
    """Every reading goes to what lacks readers."""
    whole = Reading(reading.quota, reading.quota, 1 + reading.aim * reading.quota // reading.first, 0)
    return draw(ids, seen, reading=whole, exposure=exposure, chance=rng.random())


def at_random(
    ids: Sequence[ContributionId], seen: Sequence[str], reading: Reading, exposure: Exposure, rng: Random
) -> ContributionId | None:
    unread = [id_ for id_ in ids if id_ not in seen]
    return rng.choice(unread) if unread else None


def by_votes(tally: Tally, ids: Sequence[ContributionId], reading: Reading) -> Exposure:
    """The list as most sites show it: what most people liked comes first."""
    liked: dict[str, int] = {id_: tally.of(id_).get("4", 0) + tally.of(id_).get("5", 0) for id_ in ids}
    return Exposure({}, sorted(ids, key=lambda id_: (-liked[id_], id_)))


def from_the_top(
    ids: Sequence[ContributionId], seen: Sequence[str], reading: Reading, exposure: Exposure, rng: Random
) -> ContributionId | None:
    allowed = set(ids) - set(seen)
    return next((ContributionId(id_) for id_ in exposure.shortlist or () if id_ in allowed), None)


POLICIES: dict[str, tuple[Look, Choose]] = {
    "two stages": (two_stages, as_drawn),
    "balanced": (readers_only, balanced),
    "random": (readers_only, at_random),
    "by votes": (by_votes, from_the_top),
}
