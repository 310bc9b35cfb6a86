"""Looking back: what a session says became of the actions that its unit had taken on before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from shared.domain.follow_up import ActionRef, LivingAction, Status
from shared.domain.identifiers import ActionId, SessionId


@dataclass(frozen=True)
class Fate:
    """How the room says an action stands, what was learned of it, and what it became if it was changed.

    ``session`` is the earlier one, which decided on the action.
    """

    session: SessionId
    action: ActionId
    status: Status
    learned: str = ""
    became: str = ""

    @property
    def ref(self) -> ActionRef:
        return ActionRef(self.session, self.action)


Fates = tuple[Fate, ...]


def with_fate(fates: Fates, fate: Fate) -> Fates:
    """The fates with this one instead of what was said of the same action before."""
    return (*(one for one in fates if one.ref != fate.ref), fate)


def reviewed(refs: Sequence[ActionRef], actions: Iterable[LivingAction], fates: Fates) -> list[LivingAction]:
    """The actions that a session looks back at, in its order, as they stand after what was said of them there.

    One that does not exist any more is left out. What was said counts even where it is written nowhere else, as in a
    rehearsal.
    """
    known = {one.ref: one for one in actions}
    said = {one.ref: one for one in fates}
    found = [known[ref] for ref in refs if ref in known]
    return [
        replace(one, status=fate.status, learned=fate.learned, became=fate.became)
        if (fate := said.get(one.ref))
        else one
        for one in found
    ]
