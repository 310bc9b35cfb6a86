"""What somebody brought to the table: a text without an author and without a time, alone or merged with its like."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from shared.domain.identifiers import ContributionId, StepId

MAX_TEXT = 1_000
"""Code points of one contribution."""

ID_DIGITS = 8
"""Hexadecimal digits of a contribution's id: a ballot stores 4 bytes for each text that it judges."""


class Reason(StrEnum):
    """Why the leader has hidden a contribution. The room is told how many for which reason, never the text."""

    NAMES_PERSON = "names_person"
    HURTFUL = "hurtful"
    OFF_TOPIC = "off_topic"
    DUPLICATE = "duplicate"
    OTHER = "other"


@dataclass(frozen=True)
class Contribution:
    """One anonymous text. ``hidden_for`` and ``merged_into`` are the leader's moderation and can be undone."""

    id: ContributionId
    step: StepId
    kind: str
    text: str
    theme: str | None = None
    hidden_for: Reason | None = None
    merged_into: ContributionId | None = None
    round: int = 0
    """Which collecting of its step it belongs to, see `shared.domain.rounds`."""

    @property
    def hidden(self) -> bool:
        return self.hidden_for is not None

    @property
    def says(self) -> tuple[str, str | None, str]:
        """What its writer has put down: everything but the leader's moderation."""
        return self.kind, self.theme, self.text


@dataclass(frozen=True)
class Group:
    """What is shown and judged as one: the contribution that stands for it, and those merged with it."""

    shown: Contribution
    others: tuple[Contribution, ...] = ()

    def __iter__(self) -> Iterator[Contribution]:
        return iter((self.shown, *self.others))


def distinct(contributions: Iterable[Contribution]) -> list[Contribution]:
    """The same with an id of its own for each; of two that drew the same one, the later in the list gets another.

    Two of 500 do so in one of about 35,000 sessions. Whoever lists the same ones in the same order gets the same ids.
    """
    found: dict[ContributionId, Contribution] = {}
    for written in contributions:
        id_ = written.id
        while id_ in found:
            id_ = ContributionId(sha256(f"{id_} again".encode()).hexdigest()[:ID_DIGITS])
        found[id_] = written if id_ == written.id else replace(written, id=id_)
    return list(found.values())


def groups(contributions: Iterable[Contribution]) -> list[Group]:
    """What people see, ordered by the random ids: an order that tells nothing.

    A merge points from one contribution to another, and those whose pointers end at the same place belong together.
    The one they end at stands for them. Where it is hidden or has been withdrawn, the others stay together and the
    first by id stands for them, so that no text is ever lost with another one's. Hidden ones are left out.
    """
    by_id = {one.id: one for one in contributions}
    found: dict[ContributionId, list[Contribution]] = defaultdict(list)
    for one in sorted(by_id.values(), key=lambda one: one.id):
        if not one.hidden:
            found[_end(one, by_id)].append(one)
    made = [_group(end, members) for end, members in found.items()]
    return sorted(made, key=lambda group: group.shown.id)


def _end(one: Contribution, by_id: Mapping[ContributionId, Contribution]) -> ContributionId:
    """Where the pointers from ``one`` end: it may be withdrawn; of a circle, which a race can make, the first id."""
    path = [one.id]
    while (here := by_id.get(path[-1])) is not None and here.merged_into is not None:
        if here.merged_into in path:
            return min(path[path.index(here.merged_into) :])
        path.append(here.merged_into)
    return path[-1]


def _group(end: ContributionId, members: list[Contribution]) -> Group:
    shown = next((one for one in members if one.id == end), members[0])
    return Group(shown, tuple(one for one in members if one is not shown))


def visible(contributions: Iterable[Contribution]) -> list[Contribution]:
    """Those that are shown and judged, each for its group, ordered by their random id."""
    return [group.shown for group in groups(contributions)]


def standing(made: Collection[Group]) -> dict[ContributionId, ContributionId]:
    """For each contribution that is merged with another, the one that stands for it."""
    return {one.id: group.shown.id for group in made for one in group.others}
