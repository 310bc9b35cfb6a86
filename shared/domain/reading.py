"""Who reads what when there is more than anybody can read: few readings each, and together they cover everything.

The first half of a person's readings goes to what still lacks readers, so that each contribution is judged by a
number of people that is known; the second half goes to a shortlist that everybody shares, so that many decide who
belongs to the top. The phone draws one contribution at a time from public counts of readers and the public
shortlist; nobody needs to know whose phone it is. ``pwa/src/phone/reading.ts`` makes the same choice
(``tests/vectors/reading.json`` holds both to it), and ``make study`` measures what it finds.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from shared.domain.identifiers import ContributionId
from shared.domain.ranking import Z, estimate
from shared.domain.tally import Tally

ALL = 40
"""Up to so many contributions everybody reads every one."""

TOP = 10
"""How many the room talks about: the shortlist is about who belongs to them."""

SHORTLIST = 24
FIRST_SHARE = 0.5
"""The share of a person's readings that goes to what lacks readers (measured: `make study`)."""

LEAST = 3
"""Readers that each contribution shall have before anything goes to the shortlist, if there are people enough."""

FORMED = 0.5
"""The shortlist forms when this share of the first readings is done; which ones it holds changes with each tally."""

KEPT = 0.8
"""The share of the aim that is promised: some people stop early, and tables are a little old."""


@dataclass(frozen=True)
class Reading:
    """One step's plan. Each person reads ``quota``, the first ``first`` of them where readers are missing.

    ``aim`` is the number of readers up to which those are dealt, ``floor`` the number that is promised for each.
    """

    quota: int
    first: int
    aim: int
    floor: int


@dataclass(frozen=True)
class Exposure:
    """What a phone draws from. ``readers``: how many have judged or passed each; who is absent has none."""

    readers: Mapping[str, int]
    shortlist: Collection[str] | None = None


def in_two_stages(contributions: int, quota: int) -> bool:
    """Whether people read a part each: above 40, unless the quota covers everything anyway."""
    return contributions > max(ALL, quota)


def plan_reading(people: int, contributions: int, quota: int) -> Reading:
    """How the readings of so many people are divided.

    Where people are few, more of their readings are first ones, so that each contribution has LEAST readers before
    anything is read for its place (an incomplete block design cannot rank what it has not measured).
    """
    people, contributions = max(people, 1), max(contributions, 1)
    first = min(quota, max(ceil(FIRST_SHARE * quota), ceil(LEAST * contributions / people)))
    dealt = people * min(first, contributions) / contributions
    return Reading(quota, first, aim=max(1, int(dealt)), floor=int(KEPT * dealt))


def coverage(readers: Mapping[str, int], ids: Collection[ContributionId]) -> list[int]:
    """How many have read each contribution, fewest first: the first is the coverage, the middle one the median."""
    return sorted(readers.get(id_, 0) for id_ in ids)


def readers_of(tally: Tally) -> dict[str, int]:
    """How many ballots mark each thing, whatever the mark; a pass was read too."""
    return {id_: sum(counts.values()) for id_, counts in tally.counts.items()}


def shortlist(tally: Tally, ids: Collection[ContributionId], reading: Reading) -> list[ContributionId] | None:
    """The contributions of which it is least decided whether they belong to the top ten, in the order of their
    random ids; None until enough is read.

    The top ends half-way between the scores of the tenth and the eleventh. Undecided is whose score lies near that end,
    measured against its error: a good mean from few readers stays in until more people have spoken, and what they
    settle, either way, makes room for the next. This is how the best m are found with the fewest samples
    (Kalyanakrishnan et al. 2012, "PAC subset selection in stochastic multi-armed bandits", LUCB; Gabillon,
    Ghavamzadeh & Lazaric 2012, "Best arm identification: a unified approach to fixed budget and fixed confidence"),
    asked of everybody at once and recomputed with each tally.
    """
    dealt = sum(min(sum(tally.of(id_).values()), reading.aim) for id_ in ids)
    if dealt < FORMED * reading.aim * len(ids):
        return None
    judged = {id_: estimate(tally.of(id_)) for id_ in ids}
    scores = sorted((one.score for one in judged.values()), reverse=True)
    end = sum(scores[TOP - 1 : TOP + 1]) / 2
    decided = {id_: abs(one.score - end) - Z * one.error for id_, one in judged.items()}
    return sorted(sorted(ids, key=lambda id_: (decided[id_], id_))[:SHORTLIST])


def draw(
    ids: Sequence[ContributionId],
    seen: Collection[str],
    *,
    reading: Reading,
    exposure: Exposure,
    chance: float,
) -> ContributionId | None:
    """The next contribution for somebody who has ``seen`` some, or None when nothing is left. ``chance`` is in [0, 1).

    A first reading is drawn with a weight of the readers that a contribution lacks to the aim (Wei 1978, "The
    adaptive biased coin design"). The least-read alone would be wrong: 500 phones with the same table of half a
    minute ago would all fall on the same few. With these weights each expects to end at the aim, however old the
    table. Whoever goes on after the quota helps what still lacks readers. ``ids`` are in the order of their ids.
    """
    unread = [id_ for id_ in ids if id_ not in seen]
    lacking = [max(0, reading.aim - exposure.readers.get(id_, 0)) for id_ in unread]
    shared = [int(id_ in (exposure.shortlist or ())) for id_ in unread]
    second = exposure.shortlist is not None and reading.first <= len(seen) < reading.quota
    for weights in (shared, lacking) if second else (lacking, shared):
        if any(weights):
            return _weighted(unread, weights, chance)
    return _weighted(unread, [1] * len(unread), chance) if unread else None


def _weighted(ids: Sequence[ContributionId], weights: Sequence[int], chance: float) -> ContributionId:
    """One of ``ids``, by whole weights, so that every language counts alike."""
    at = chance * sum(weights)
    for id_, weight in zip(ids, weights, strict=True):
        at -= weight
        if at < 0:
            return id_
    return next(id_ for id_, weight in zip(reversed(ids), reversed(weights), strict=True) if weight)
