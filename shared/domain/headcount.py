"""How many phones have joined for how many people: whoever joins twice looks like two, and lifts every threshold.

Nobody can see from here who sits behind a phone; the room can. So when more have joined than expected, everybody is
told, and numbers wait until the leader has said in front of the room that the count is right. Fewer than expected, or
a session for which nobody said how many to expect, wait for nothing.
"""

from dataclasses import dataclass

MOST_JOINS = 1_000
"""How many a session takes: twice the largest room it is made for."""


@dataclass(frozen=True)
class Headcount:
    """``joined`` phones, ``expected`` people, and the number of phones that the leader has ``confirmed``."""

    joined: int
    expected: int | None = None
    confirmed: int | None = None

    @property
    def unconfirmed(self) -> bool:
        """Whether more have joined than anybody vouches for: then no number is shown, as if too few had answered."""
        return self.people < self.joined

    @property
    def people(self) -> int:
        """How many of those who joined count as people where a group's size matters."""
        if self.expected is None:
            return self.joined
        return min(self.joined, max(self.expected, self.confirmed or 0))
