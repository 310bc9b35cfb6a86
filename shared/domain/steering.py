"""The leader's finer moves, each from one session to the next: timer, door, headcount, groups, a step anew."""

from dataclasses import replace

from shared.domain import groups, timer
from shared.domain.errors import InputInvalid, StepNotOpen
from shared.domain.formats import Step
from shared.domain.left_steps import after_leaving
from shared.domain.session import Session


def with_timer(session: Session, step: Step, seconds: float, *, extend: bool, now: float) -> Session:
    """The session with a timer for its current step: a new one, or the running one with more time.

    Raises StepNotOpen for another step, so that a late tap never starts a clock that nobody expects.
    """
    session.check_open()
    if step.id != session.step:
        raise StepNotOpen("A timer is for the step that the room is in.")
    running = session.timer if session.timer is not None and session.timer.step == step.id else None
    if extend and running is not None:
        return session.changed(timer=timer.extended(running, seconds, now=now))
    return session.changed(timer=timer.started(step.id, max(seconds, 0.0), now=now))


def without_timer(session: Session) -> Session:
    session.check_open()
    return session if session.timer is None else session.changed(timer=None)


def with_door(session: Session, *, locked: bool) -> Session:
    """The session with its door locked or open. Who has joined goes on, and comes back, in both cases."""
    session.check_open()
    return session if session.locked == locked else session.changed(locked=locked)


def with_confirmed(session: Session, confirmed: int | None, *, joined: int) -> Session:
    """The session in which the leader says that so many phones are right, or (None) takes that back.

    She vouches for phones that are here: whoever joins later is not among them. Raises InputInvalid for more.
    """
    session.check_open()
    if confirmed is not None and confirmed > joined:
        raise InputInvalid(f"confirmed: {joined} have joined so far. Only those who are here can be confirmed.")
    return session if session.confirmed == confirmed else session.changed(confirmed=confirmed)


def with_groups(session: Session, step: Step, size: int | None, *, now: float) -> Session:
    """The session in which small groups talk and write, or (``size`` None) write no more; their notes stay.

    Raises StepNotOpen unless it is the current step, and one in which people talk.
    """
    session.check_open()
    if step.id != session.step:
        raise StepNotOpen("Groups are for the step that the room is in.")
    if size is not None:
        return session.changed(groups=groups.started(step, size))
    if not session.collecting(step) or session.groups is None:
        return session
    left = after_leaving(
        session.left, step.id, now=now, extra_minutes=session.extra_minutes, closing=session.version + 1
    )
    return session.changed(groups=groups.ended(session.groups), left=left)


def reset(session: Session, step: Step) -> Session:
    """The session in which ``step`` is collected anew: its next round begins, and its result is hidden.

    Raises StepNotOpen for a step in which nothing is handed in.
    """
    session.check_open()
    if not step.tickets:
        raise StepNotOpen("Nothing is handed in during this step, so there is nothing to delete.")
    rounds = {**session.rounds, step.id: session.round_of(step.id) + 1}
    left = tuple(one for one in session.left if one.step != step.id)
    return replace(session.changed(rounds=rounds), revealed=session.revealed - {step.id}, left=left)
