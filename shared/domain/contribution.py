"""What somebody brought to the table: a text without an author and without a time."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from shared.domain.identifiers import ContributionId, StepId

MAX_TEXT = 1_000
"""Code points of one contribution."""


@dataclass(frozen=True)
class Contribution:
    """One anonymous text. ``hidden`` and ``merged_into`` are the leader's moderation and can be undone."""

    id: ContributionId
    step: StepId
    kind: str
    text: str
    theme: str | None = None
    hidden: bool = False
    merged_into: ContributionId | None = None
    round: int = 0
    """Which collecting of its step it belongs to, see `shared.domain.rounds`."""

    @property
    def visible(self) -> bool:
        """Whether it is shown and judged by itself."""
        return not self.hidden and self.merged_into is None


def visible(contributions: Iterable[Contribution]) -> list[Contribution]:
    """Those that people see, ordered by their random id: an order that tells nothing."""
    return sorted((one for one in contributions if one.visible), key=lambda one: one.id)


def merged_texts(contributions: Iterable[Contribution]) -> dict[ContributionId, list[str]]:
    """The texts that were merged into each contribution, by way of others too, in an order that tells nothing."""
    by_id = {one.id: one for one in contributions}
    texts: dict[ContributionId, list[str]] = defaultdict(list)
    for one in by_id.values():
        root, seen = one, {one.id}
        while root.merged_into in by_id and root.merged_into not in seen:
            root = by_id[root.merged_into]
            seen.add(root.id)
        if root is not one and not one.hidden:
            texts[root.id].append(one.text)
    return {id_: sorted(found) for id_, found in texts.items()}
