"""Rounds: a step that is collected anew begins its next one, and only what belongs to the latest is counted.

A write that was on its way while the leader deleted the answers may land afterwards. It carries its round, so nobody
counts it: rounds only grow, and the highest that is known of a step is the one that counts.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from shared.domain.contribution import Contribution
from shared.domain.identifiers import StepId

Thing = TypeVar("Thing")


def latest(things: Iterable[tuple[int, Thing]], known: int = 0) -> tuple[int, list[Thing]]:
    """The highest round among ``known`` and those of the things, and the things of that round."""
    listed = list(things)
    highest = max([known, *(number for number, _ in listed)])
    return highest, [thing for number, thing in listed if number == highest]


def of_rounds(contributions: Iterable[Contribution], rounds: Mapping[StepId, int]) -> list[Contribution]:
    """Those that belong to their step's present round."""
    return [one for one in contributions if one.round == rounds.get(one.step, 0)]
