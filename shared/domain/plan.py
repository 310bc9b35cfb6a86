"""What the group agreed, the actions that were proposed, and which of them are taken on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from shared.domain.errors import DueTooEarly, InputInvalid
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
    """The leader's record of the talk. ``agreed`` is free text.

    ``taken`` are the actions that she decided to take on; None: those that the ballots chose. ``first`` is the one to
    begin with; None: the one that the ballots chose first.
    """

    agreed: str = ""
    actions: Sequence[Action] = ()
    taken: tuple[ActionId, ...] | None = None
    first: ActionId | None = None

    def action_ids(self) -> frozenset[str]:
        return frozenset(action.id for action in self.actions)

    def check(self, opened_on: date) -> None:
        """Raises InputInvalid for a decision on no action of the plan, DueTooEarly for a date before the session."""
        ids = self.action_ids()
        if len(ids) != len(self.actions):
            raise InputInvalid("Two actions have the same id.")
        if not set(self.taken or ()) <= ids:
            raise InputInvalid("taken: name actions of this plan by their ids.")
        if self.first is not None and self.first not in (ids if self.taken is None else self.taken):
            raise InputInvalid("first: name one of the actions that are taken on by its id.")
        for action in self.actions:
            check_due(action.due, opened_on)


def check_due(due: date | None, decided_on: date) -> None:
    """Raises DueTooEarly for a date before the day on which the action was decided on."""
    if due is not None and due < decided_on:
        raise DueTooEarly("due: the date is before the session. Choose the session's day or a later one.")


class DecidedBy(StrEnum):
    """Whose choice it is that these actions are taken on and the others are not."""

    BALLOTS = "ballots"
    LEADER = "leader"


@dataclass(frozen=True)
class Decision:
    """Which actions are taken on, the one to begin with first.

    ``added`` were taken on by the leader though the ballots did not choose them, ``left_out`` the other way round.
    """

    by: DecidedBy
    taken: tuple[ActionId, ...]
    added: tuple[ActionId, ...] = ()
    left_out: tuple[ActionId, ...] = ()

    @property
    def first(self) -> ActionId | None:
        return self.taken[0] if self.taken else None


def decide(plan: Plan, chosen: Sequence[str] | None) -> Decision:
    """What is taken on of ``plan`` when the ballots chose these actions, best first.

    ``chosen`` is None when they cannot choose: nobody was asked, or too few answered. Then all that was written down is
    taken on, unless the leader leaves something out; that is her decision, as it is wherever she differs.
    """
    ids = [action.id for action in plan.actions]
    best_first = sorted(ids, key=lambda one: chosen.index(one) if chosen and one in chosen else len(ids))
    proposed = set(ids) if chosen is None else set(chosen) & set(ids)
    wanted = proposed if plan.taken is None else set(plan.taken) & set(ids)
    taken = tuple(sorted((one for one in best_first if one in wanted), key=lambda one: one != plan.first))
    if chosen is None:
        return Decision(DecidedBy.LEADER, taken)
    return Decision(
        DecidedBy.BALLOTS if wanted == proposed else DecidedBy.LEADER,
        taken,
        added=tuple(one for one in ids if one in wanted - proposed),
        left_out=tuple(one for one in best_first if one in proposed - wanted),
    )
