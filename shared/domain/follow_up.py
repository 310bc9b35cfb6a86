"""An action after its session: it belongs to the unit, lives until it ends, and tells what was learned."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from shared.domain.formats import Language
from shared.domain.identifiers import ActionId, SessionId
from shared.domain.plan import Decision, check_due

if TYPE_CHECKING:
    from shared.domain.session import Session


class Status(StrEnum):
    """How far an action has come. CHANGED: it ended by becoming something else."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DONE = "done"
    DROPPED = "dropped"
    CHANGED = "changed"


OPEN = frozenset({Status.PLANNED, Status.UNDER_WAY})
MOST_REVIEWED = 30
"""How many actions a session looks back at: more are not talked through in a few minutes."""


class ActionRef(NamedTuple):
    """Which of a unit's actions: the session that decided on it, and its id in that session's plan."""

    session: SessionId
    action: ActionId


@dataclass(frozen=True)
class LivingAction:
    """An action that a unit has taken on. ``version`` grows by one with each change.

    ``owner`` is a role, or a person who agreed to be named. ``became`` says what a changed action was changed into;
    ``learned`` is for everybody, ``notes`` are the leader's.
    """

    session: SessionId
    id: ActionId
    unit: str
    language: Language
    decided_on: date
    title: str
    why: str = ""
    owner: str = ""
    due: date | None = None
    measure: str = ""
    first: bool = False
    status: Status = Status.PLANNED
    notes: str = ""
    learned: str = ""
    became: str = ""
    ended_on: date | None = None
    version: int = 1
    expires_at: int | None = None
    """When it is forgotten, with its session's report; in seconds since the epoch."""

    @property
    def ref(self) -> ActionRef:
        return ActionRef(self.session, self.id)

    @property
    def open(self) -> bool:
        return self.status in OPEN

    def overdue(self, today: date) -> bool:
        """Whether its day has passed and it has not ended."""
        return self.open and self.due is not None and self.due < today

    def changed(self, *, today: date, **fields: Any) -> "LivingAction":
        """The action with these fields, as its next version; the same when nothing differs.

        It can end and be taken up again: the day on which it ended is kept only while it has. Raises DueTooEarly for a
        new date before the day of its session.
        """
        new = replace(self, **fields)
        if new == self:
            return self
        if new.due != self.due:
            check_due(new.due, self.decided_on)
        ended_on = None if new.open else today if self.open or self.ended_on is None else self.ended_on
        return replace(new, ended_on=ended_on, version=self.version + 1)


def taken_on(session: "Session", decision: Decision) -> list[LivingAction]:
    """The living actions that a session's plan begins."""
    return [
        LivingAction(
            session=session.id,
            id=action.id,
            unit=session.unit,
            language=session.language,
            decided_on=session.opened_on,
            title=action.title,
            why=action.why,
            owner=action.owner,
            due=action.due,
            measure=action.measure,
            first=action.id == decision.first,
            expires_at=session.lifetime.report if session.lifetime else None,
        )
        for action in session.plan.actions
        if action.id in decision.taken
    ]


def by_urgency(actions: Iterable[LivingAction]) -> list[LivingAction]:
    """Open ones first, the earliest date leading, those without a date last; then the ended ones, latest first."""
    ordered = sorted(actions, key=lambda one: (one.decided_on, not one.first, one.title, one.ref))
    still_open = sorted((one for one in ordered if one.open), key=lambda one: one.due or date.max)
    ended = sorted((one for one in ordered if not one.open), key=lambda one: one.ended_on or date.min, reverse=True)
    return still_open + ended


def to_review(actions: Iterable[LivingAction]) -> list[LivingAction]:
    """What the unit's next session looks back at: the last plan whole, and what is still open of those before it.

    The last plan is that of the latest day on which something was decided, so what was done in between is told too.
    """
    known = list(actions)
    last = max((one.decided_on for one in known), default=None)
    return by_urgency(one for one in known if one.open or one.decided_on == last)[:MOST_REVIEWED]
