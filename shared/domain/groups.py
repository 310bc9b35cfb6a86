"""Talking in small groups within a discuss step: each writes one note, handed in as anonymously as anything else."""

from dataclasses import dataclass, replace

from shared.domain.errors import StepNotOpen
from shared.domain.formats import Step, StepType
from shared.domain.identifiers import StepId

NOTE = "note"
"""The kind of a group's note: a contribution to a discuss step, which nobody judges."""

SMALLEST, LARGEST = 3, 5


@dataclass(frozen=True)
class Groups:
    """Small groups of about ``size`` people talk in ``step``; while they do, it takes one note for each ticket."""

    step: StepId
    size: int
    writing: bool = True


def started(step: Step, size: int) -> Groups:
    """Raises StepNotOpen for a step in which people do not talk."""
    if step.type is not StepType.DISCUSS:
        raise StepNotOpen("Small groups talk in a discuss step.")
    return Groups(step.id, size)


def ended(groups: Groups) -> Groups:
    return replace(groups, writing=False)
