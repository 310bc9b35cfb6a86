"""What the group agreed and the actions it takes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shared.domain.identifiers import ActionId, ContributionId


@dataclass(frozen=True)
class Action:
    """Something that somebody will do. ``owner`` is a role, or a person who agreed to be named."""

    id: ActionId
    title: str
    why: str = ""
    contributions: Sequence[ContributionId] = ()
    owner: str = ""
    due: date | None = None
    measure: str = ""


@dataclass(frozen=True)
class Plan:
    """The leader's record of the talk. ``agreed`` is free text."""

    agreed: str = ""
    actions: Sequence[Action] = ()

    def action_ids(self) -> frozenset[str]:
        return frozenset(action.id for action in self.actions)
