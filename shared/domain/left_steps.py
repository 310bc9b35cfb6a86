"""Steps that stopped collecting and still take what was begun, for those to whom the leader goes on too fast.

A step that is left takes what is on its way for ``LEFT_STEP_GRACE``, and longer when the session gives extra personal
time. A step whose results are shown takes nothing beyond the grace, since results steer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shared.domain.errors import InputInvalid
from shared.domain.identifiers import StepId

LEFT_STEP_GRACE = 10.0
"""Seconds during which a step that the leader has left or revealed still takes what is on its way from the phones."""

EXTRA_MINUTES = (0, 1, 2, 5)
"""What a leader can choose between: the minutes for which a step that was left stays open for those who need them."""


@dataclass(frozen=True)
class LeftStep:
    """A step that stopped collecting; ``until`` is in seconds since the epoch."""

    step: StepId
    until: float


LeftSteps = tuple[LeftStep, ...]


def after_leaving(steps: Sequence[LeftStep], step: StepId, *, now: float, extra_minutes: int) -> LeftSteps:
    """What still takes something once ``step``, which was collecting, has been left."""
    return (*_others(steps, step, now), LeftStep(step, now + max(LEFT_STEP_GRACE, 60 * extra_minutes)))


def after_revealing(steps: Sequence[LeftStep], step: StepId, *, now: float, collecting: bool) -> LeftSteps:
    """What still takes something once ``step``'s results are shown: a moment, and never more than it had."""
    moment = now + LEFT_STEP_GRACE
    if collecting:
        return (*_others(steps, step, now), LeftStep(step, moment))
    return tuple(replace(one, until=min(one.until, moment)) if one.step == step else one for one in steps)


def takes(steps: Sequence[LeftStep], step: StepId, *, now: float) -> bool:
    """Whether ``step``, which was left, takes something at ``now``."""
    return any(one.step == step and now < one.until for one in steps)


def check_extra(minutes: int) -> int:
    """Raises InputInvalid for minutes that cannot be chosen."""
    if minutes not in EXTRA_MINUTES:
        raise InputInvalid("extra_minutes: choose 0, 1, 2 or 5.")
    return minutes


def _others(steps: Sequence[LeftStep], step: StepId, now: float) -> LeftSteps:
    """The other steps that have not run out: there are never more of them than steps."""
    return tuple(one for one in steps if one.step != step and now < one.until)
