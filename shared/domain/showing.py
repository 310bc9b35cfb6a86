"""The gate: what may leave of a step, and when. Nothing else decides that a count is shown.

Two looks at a count that moves show the ballot between them. So a step first becomes *final*, when it takes nothing
more, and is then *published*: its tally is fixed at the first look, and what is published does not move. After the
step was opened again it is published again only if at least k ballots are new or changed, k being the session's
threshold for scores; otherwise the earlier publication is kept, and its ``kept`` says so.

Texts are for everybody once their step is final. The leader gets them while people write, so that she has read them
in time: never as they come, but in batches of at least k (`released_next`).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from shared.domain.choices import Marks
from shared.domain.contribution import Contribution
from shared.domain.identifiers import ContributionId, TicketHash
from shared.domain.left_steps import COUNT_DOWN, LeftStep
from shared.domain.tally import Tally

SETTLING = 0.3
"""Seconds after a step has become final in which a request that was taken at its last moment finishes its write."""

HANDING_IN, EACH_PHONE = 1.0, 0.005
"""Seconds that a phone which has just learned of an ending needs to hand in what it has, and how many more for each
phone that does so at the same time: 3.5 in a room of 500 (measured: infra/measured.md)."""

ASKING_JITTER = 1.25
"""A phone asks again after up to so many times the wait that it was told (``pwa/src/session/poller.ts``)."""


@dataclass(frozen=True)
class Publication:
    """What is shown of a step, fixed. ``ending`` names the ending of the step that it belongs to.

    ``asked`` are the things that the tally says something about, under the merges of that moment; ``chosen`` what its
    ballots choose of a plan; ``cast`` a digest of each ballot that it counts; ``joined`` how many phones had joined.
    ``kept``: the step was opened again since, and too few ballots were new or changed to publish it again.
    """

    ending: int
    round: int
    tally: Tally = field(default_factory=Tally)
    asked: frozenset[str] = frozenset()
    chosen: tuple[str, ...] | None = None
    cast: frozenset[str] = frozenset()
    kept: bool = False
    joined: int = 0


@dataclass(frozen=True)
class Seal:
    """The moment at which a count-down ended early, since nobody was on the way any more."""

    ending: int
    at: float


@dataclass(frozen=True)
class Waiting:
    """What people wait for: ``step`` is published at ``until``, in seconds since the epoch; ``extra``: because some
    people have extra time."""

    step: str
    until: float
    extra: bool


TICKET_DIGITS = 12
"""Of a ticket's hash in a digest: two of 500 tickets share them in one of 2 x 10^9 steps."""

DIGEST_DIGITS = TICKET_DIGITS + 8


def digest(ticket: TicketHash, marks: Marks) -> str:
    """Tells whether a ballot was counted, and whether it is still as it was counted: DIGEST_DIGITS hex digits.

    The last eight are about the marks: a collision calls one of 4 x 10^9 changed ballots unchanged, the safe side.
    """
    text = "\n".join([ticket, *(f"{id_} {mark}" for id_, mark in sorted(marks.items()))])
    return ticket[:TICKET_DIGITS] + sha256(text.encode()).hexdigest()[:8]


def tickets_of(digests: Collection[str]) -> frozenset[str]:
    """The beginnings of the tickets that some ballots were cast with."""
    return frozenset(entry[:TICKET_DIGITS] for entry in digests)


def final_at(ending: LeftStep, seal: Seal | None) -> float:
    """From when on a step that ended takes nothing more."""
    sealed = seal is not None and seal.ending == ending.closing
    return min(ending.until, seal.at) if sealed and seal is not None else ending.until


def waiting(ending: LeftStep | None, seal: Seal | None, publication: Publication | None) -> Waiting | None:
    """What is awaited of a step; None while it collects, and when it is published."""
    if ending is None or is_published(ending, publication):
        return None
    until = final_at(ending, seal)
    return Waiting(ending.step, until + SETTLING, until - ending.since > COUNT_DOWN)


def is_published(ending: LeftStep | None, publication: Publication | None) -> bool:
    """Whether a publication is that of the latest ending: only then is anything of it shown."""
    return ending is not None and publication is not None and publication.ending == ending.closing


def nobody_on_the_way(
    ending: LeftStep, *, now: float, begun: int, finished: int, joined: int, asked_every: float
) -> bool:
    """Whether a count-down can end early. ``asked_every``: seconds between two questions of a phone.

    It can at once when everybody who joined has finished. When only those who have begun are known to have, a phone may
    still be about to hand in its first ballot: it gets the time to learn of the ending and to do so, and all of its
    extra time.
    """
    if finished >= joined:
        return True
    extra = ending.until - ending.since > COUNT_DOWN
    learned = ending.since + ASKING_JITTER * asked_every + HANDING_IN + EACH_PHONE * joined
    return finished >= begun and now >= learned and not extra


def new_or_changed(before: Collection[str], now: Collection[str]) -> int:
    """How many ballots are other than before, each known by its digest."""
    return len(set(now).difference(before))


def unreleased(
    shown: Mapping[ContributionId, Contribution], written: Mapping[ContributionId, Contribution]
) -> list[ContributionId]:
    """The texts that the leader does not know as they are: new, edited and withdrawn ones, in the order of their ids.

    ``shown`` is what she has been shown, ``written`` what is there.
    """

    def says(texts: Mapping[ContributionId, Contribution], id_: ContributionId) -> object:
        return texts[id_].says if id_ in texts else None

    return sorted(id_ for id_ in shown.keys() | written.keys() if says(shown, id_) != says(written, id_))


def released_next(ids: Sequence[ContributionId], *, k: int, seed: bytes) -> list[ContributionId]:
    """Which of the unreleased texts the leader is shown now: none, or at least k, so that k stay behind.

    Which ones stay is drawn with the random ``seed``, so nobody can tell whether a text is shown that was handed in
    just now. Since k stay to the end, the last ones, such as those of extra time, appear with k others when the step
    is final. This is a threshold pool mix: Serjantov, Dingledine and Syverson, "From a Trickle to a Flood" (2002).
    """
    if len(ids) < 2 * k:
        return []
    return sorted(ids, key=lambda id_: sha256(seed + id_.encode()).digest())[k:]


def published_next(before: Publication | None, counted: Publication, *, k: int, shown_from: int) -> Publication:
    """What is shown of a step that has become final again, after ``before`` was.

    ``shown_from``: the number of ballots from which on anything was shown that depends on the answers.
    """
    if before is None or before.round != counted.round or before.tally.ballots < shown_from:
        return counted
    if new_or_changed(before.cast, counted.cast) >= k:
        return counted
    return replace(before, ending=counted.ending, kept=before.cast != counted.cast)


def about(tally: Tally, asked: Collection[str]) -> Tally:
    """The tally of these things alone."""
    counts = {id_: tally.counts[id_] for id_ in asked if id_ in tally.counts}
    patterns: dict[frozenset[str], int] = {}
    for approved, number in tally.patterns.items():
        kept = approved & frozenset(asked)
        patterns[kept] = patterns.get(kept, 0) + number
    return replace(tally, counts=counts, patterns=patterns)
