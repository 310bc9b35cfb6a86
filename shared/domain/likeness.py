"""From how alike texts are, two by two, to groups that a leader can merge with one tap."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from shared.domain.identifiers import ContributionId

Pair = tuple[ContributionId, ContributionId]
"""Two ids, the smaller first."""


@dataclass(frozen=True)
class Likely:
    """Contributions that probably say the same. ``likeness``, 0 to 1, is that of the two least alike."""

    ids: tuple[ContributionId, ...]
    likeness: float


def pair(one: ContributionId, other: ContributionId) -> Pair:
    return (one, other) if one < other else (other, one)


def between(likeness: Mapping[Pair, float], standing: Mapping[ContributionId, ContributionId]) -> dict[Pair, float]:
    """The likeness of what is shown: that of the two most alike texts of two groups. Within a group there is none."""
    found: dict[Pair, float] = {}
    for (one, other), alike in likeness.items():
        left, right = standing.get(one, one), standing.get(other, other)
        if left != right:
            found[pair(left, right)] = max(alike, found.get(pair(left, right), 0.0))
    return found


def likely_groups(likeness: Mapping[Pair, float]) -> list[Likely]:
    """Groups in which every two are alike, the most alike first; no contribution is in two of them.

    Complete linkage: pairs are taken from the most alike down (by id where they tie), and two groups become one when
    every text of one has a likeness to every text of the other. So a chain of half-alike texts never becomes a
    group in which the ends have nothing in common. ``likeness`` holds only the pairs that are alike enough.
    """
    member: dict[ContributionId, frozenset[ContributionId]] = {}
    for (one, other), _ in sorted(likeness.items(), key=lambda item: (-item[1], item[0])):
        left, right = member.get(one, frozenset([one])), member.get(other, frozenset([other]))
        if left is not right and all(pair(a, b) in likeness for a, b in product(left, right)):
            joined = left | right
            member.update(dict.fromkeys(joined, joined))
    return sorted((_likely(ids, likeness) for ids in set(member.values())), key=lambda one: (-one.likeness, one.ids))


def _likely(ids: Iterable[ContributionId], likeness: Mapping[Pair, float]) -> Likely:
    ordered = sorted(ids)
    return Likely(tuple(ordered), min(likeness[a, b] for a in ordered for b in ordered if a < b))
