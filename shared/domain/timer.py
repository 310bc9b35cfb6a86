"""A timer for one step. It asks people to come to an end and never cuts anybody off: only the leader moves on."""

from dataclasses import dataclass

from shared.domain.identifiers import StepId

LONGEST = 4 * 3600.0
"""Seconds that a timer may have left at the most."""


@dataclass(frozen=True)
class Timer:
    """``until`` is in seconds since the epoch, by the host's clock."""

    step: StepId
    until: float

    def over(self, now: float) -> bool:
        return now >= self.until


def started(step: StepId, seconds: float, *, now: float) -> Timer:
    """A timer that runs out in ``seconds`` from now."""
    return Timer(step, now + min(seconds, LONGEST))


def extended(timer: Timer, seconds: float, *, now: float) -> Timer:
    """The timer with more time (or, to undo that, less); one that has run out goes on from now."""
    until = max(timer.until, now) + seconds
    return Timer(timer.step, min(max(until, now), now + LONGEST))
