"""Groups whose true order is known: drawn ones, where every person's own taste is known, and real dialogues."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import fmean

from shared.domain.identifiers import ContributionId
from shared.domain.ranking import estimate
from shared.domain.reading import TOP
from shared.domain.tally import Tally, count
from tests.load.dialogue import read_dialogue

COMMON, TASTE, MOOD, NOISE, PASSES = 0.7, 0.6, 0.3, 0.5, 0.07
"""Standard deviations on the scale of 1 to 5, and the share of passes.

How contributions differ to all, a person's own taste for each, its kindness, and what another day would change. Of the
variance of the judgements given, 0.38 lies between the contributions; in the three real dialogues it is 0.38, 0.41 and
0.45 (intraclass correlation, one-way).
"""

DIVIDED = 1.0
"""A person's own taste in a group that agrees less than any of those: 0.25."""


@dataclass(frozen=True)
class Group:
    """People who can judge. ``known`` are the contributions that a person's judgement is known of."""

    name: str
    ids: Sequence[ContributionId]
    known: Sequence[Sequence[ContributionId]]
    top: frozenset[ContributionId]
    judge: Callable[[int, ContributionId], str]


def drawn(people: int, contributions: int, seed: int, *, taste: float = TASTE) -> Group:
    """A group whose people each have a taste of their own around what a contribution is worth to all."""
    rng = Random(seed)
    ids = sorted(ContributionId(f"{rng.getrandbits(32):08x}") for _ in range(contributions))
    worth = {id_: rng.gauss(3.3, COMMON) for id_ in ids}
    likes = [{id_: worth[id_] + rng.gauss(0, taste) for id_ in ids} for _ in range(people)]
    moods = [rng.gauss(0, MOOD) for _ in range(people)]
    true = {id_: fmean(own[id_] for own in likes) for id_ in ids}

    def judge(person: int, id_: ContributionId) -> str:
        if rng.random() < PASSES:
            return "pass"
        felt = likes[person][id_] + moods[person] + rng.gauss(0, NOISE)
        return str(min(5, max(1, round(felt))))

    name = f"{people} people, {contributions} contributions" + (", divided" if taste > TASTE else "")
    return Group(name, ids, [ids] * people, top_of(true), judge)


def real(folder: Path, seed: int) -> Group:
    """A real dialogue. People are asked only what they did judge; the truth is what all their judgements say."""
    dialogue = read_dialogue(folder)
    rng = Random(seed)
    new = {comment.id: ContributionId(f"{rng.getrandbits(32):08x}") for comment in dialogue.comments}
    ballots: list[dict[str, str]] = [
        {new[id_]: str(mark) for id_, mark in ballot.items()} for ballot in dialogue.ballots if ballot
    ]
    rng.shuffle(ballots)
    ids = sorted(new.values())
    return Group(
        f"{dialogue.name} ({len(ballots)} people, {len(ids)} contributions)",
        ids,
        [sorted(set(ids) & ballot.keys()) for ballot in ballots],
        found(count(ballots), ids),
        lambda person, id_: ballots[person][id_],
    )


def found(tally: Tally, ids: Sequence[ContributionId]) -> frozenset[ContributionId]:
    """The top ten that a tally shows."""
    return top_of({id_: estimate(tally.of(id_)).score for id_ in ids})


def top_of(values: dict[ContributionId, float]) -> frozenset[ContributionId]:
    return frozenset(sorted(values, key=lambda id_: (-values[id_], id_))[:TOP])
