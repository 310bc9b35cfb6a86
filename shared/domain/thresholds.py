"""How many people it takes before something of theirs may leave the room."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Thresholds:
    """The smallest numbers of people whose scores and whose texts may leave the room, and below which not even an
    order is shown. Frozen at opening."""

    score: int = 5
    text: int = 10
    floor: int = 3


DEFAULT_THRESHOLDS = Thresholds()
"""The organisation's own: a unit may raise them, only HR may lower them, nobody below the floor."""
