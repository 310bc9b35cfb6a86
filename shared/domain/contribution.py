"""What somebody brought to the table: a text without an author and without a time."""

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

    @property
    def visible(self) -> bool:
        """Whether it is shown and judged by itself."""
        return not self.hidden and self.merged_into is None


def visible(contributions: Iterable[Contribution]) -> list[Contribution]:
    """Those that people see, ordered by their random id: an order that tells nothing."""
    return sorted((one for one in contributions if one.visible), key=lambda one: one.id)
