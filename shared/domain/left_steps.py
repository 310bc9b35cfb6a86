"""Steps that stopped collecting: what they still take, and from when on they take nothing more.

A step that is left or revealed counts down: it goes on taking what is on its way for ``COUNT_DOWN``, and longer when
the session gives extra personal time. Then it is final. What is shown of a final step: `shared.domain.showing`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shared.domain.errors import InputInvalid
from shared.domain.identifiers import StepId

COUNT_DOWN = 10.0
"""Seconds in which the slowest of 500 phones learns that a step has been left and hands in what it has (measured:
infra/measured.md)."""

EXTRA_MINUTES = (0, 1, 2, 5)
"""What a leader can choose between: the minutes for which a step that was left stays open for those who need them."""


@dataclass(frozen=True)
class LeftStep:
    """A step that stopped collecting at ``since`` and is final from ``until`` on, both in seconds since the epoch.

    ``closing`` names this very ending: a step that is opened again and left again has another one.
    """

    step: StepId
    until: float
    since: float = 0.0
    closing: int = 0


LeftSteps = tuple[LeftStep, ...]


def left_step(steps: Sequence[LeftStep], step: StepId) -> LeftStep | None:
    """How ``step`` was last left; None when it never was."""
    return next((entry for entry in steps if entry.step == step), None)


def after_leaving(
    steps: Sequence[LeftStep], step: StepId, *, now: float, extra_minutes: int, closing: int
) -> LeftSteps:
    """The steps that were left, once ``step``, which was collecting, has been left or revealed."""
    return _with(steps, LeftStep(step, now + max(COUNT_DOWN, 60 * extra_minutes), now, closing))


def after_closing_at_once(steps: Sequence[LeftStep], step: StepId, *, now: float, closing: int) -> LeftSteps:
    """The same once ``step``, which collects nothing now, is revealed: nothing is on its way, so it is final."""
    return tuple(steps) if left_step(steps, step) else _with(steps, LeftStep(step, now, now, closing))


def without_extra(steps: Sequence[LeftStep], step: StepId, *, now: float) -> LeftSteps:
    """The same with the extra time of ``step`` ended: its last count-down begins."""
    return tuple(
        replace(entry, until=min(entry.until, now + COUNT_DOWN)) if entry.step == step else entry for entry in steps
    )


def takes(steps: Sequence[LeftStep], step: StepId, *, now: float) -> bool:
    """Whether ``step``, which was left, takes something at ``now``."""
    entry = left_step(steps, step)
    return entry is not None and now < entry.until


def check_extra(minutes: int) -> int:
    """Raises InputInvalid for minutes that cannot be chosen."""
    if minutes not in EXTRA_MINUTES:
        raise InputInvalid("extra_minutes: choose 0, 1, 2 or 5.")
    return minutes


def _with(steps: Sequence[LeftStep], entry: LeftStep) -> LeftSteps:
    """There are never more entries than steps: the latest of each."""
    return (*(other for other in steps if other.step != entry.step), entry)
