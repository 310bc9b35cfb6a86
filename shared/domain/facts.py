"""Facts: aggregated rows about groups of people for analysis, and the cells that are released from them.

A row says of one session: ``people`` people stand behind ``sum`` out of ``count``. Every measure has that one form, so
that any of them may be added up over sessions and units, and ``sum / count`` is its mean or its share:

===========  ==========================  ==========  =========================  ======================================
subject      for example                 measure     count                      sum
===========  ==========================  ==========  =========================  ======================================
session      session                     held        sessions                   people who joined
session      session                     came        people expected            people who joined a session so announced
session      judge (a type of step)      answered    people who joined          ballots
theme        challenging/workload        written     people who joined          contributions
theme        challenging/workload        rated       ratings from 1 to 5        their sum
theme        works_well/collaboration    confirmed   contributions judged       those that the group confirmed
trilemma     late-colleague/a            chosen      ballots                    those that chose this option
item         dialogue/influence          rated       ratings from 1 to 5        their sum
action       plan                        chosen      actions proposed           those that the ballots chose
action       planned                     reached     actions proposed           those that were taken on
action       done, dropped or changed    reached     actions not ended before   those that ended so in the quarter
===========  ==========================  ==========  =========================  ======================================
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

VERSION = "innspill-facts/1"

ENDINGS = ("done", "dropped", "changed")
"""The subjects that say how actions ended."""


class SubjectType(StrEnum):
    """What a number is about."""

    SESSION = "session"
    THEME = "theme"
    TRILEMMA = "trilemma"
    ITEM = "item"
    ACTION = "action"


class Measure(StrEnum):
    """What is counted of it; the table above says what ``count`` and ``sum`` are."""

    HELD = "held"
    CAME = "came"
    ANSWERED = "answered"
    WRITTEN = "written"
    RATED = "rated"
    CONFIRMED = "confirmed"
    CHOSEN = "chosen"
    REACHED = "reached"


class Reason(StrEnum):
    """Why a cell's numbers are hidden: too few people, or to protect another that could be computed from it."""

    FEW = "few"
    PROTECTS = "protects"


@dataclass(frozen=True)
class FactRow:
    """One number of one session. ``people`` is how many stand behind it at least: never fewer than the floor.

    ``k`` is how many it takes in a cell of this number, as the session had frozen it: its threshold for scores, and
    that for texts where what is counted are texts. ``month`` is that in which the session was opened ("2026-11"); of
    an action's ending, the last one of the quarter in which it ended. ``sum_of_squares`` is of ratings only, else 0.
    """

    organisation: str
    month: str
    unit: str
    session: str
    format: str
    language: str
    subject_type: SubjectType
    subject: str
    measure: Measure
    people: int
    count: int
    sum: int
    sum_of_squares: int
    k: int


@dataclass(frozen=True)
class Cell:
    """One number of a node of the unit tree in one quarter, as anybody may see it: the only form in which any do.

    ``path`` are the ids of units from the root to the node; ``own`` marks what is of the node's own sessions alone,
    where it has children too. All numbers are None unless ``shown``; ``reason`` then says why. Unless ``complete``,
    some people below are too few to be counted here: further up they may be.
    """

    organisation: str
    quarter: str
    node: str
    path: tuple[str, ...]
    own: bool
    subject_type: SubjectType
    subject: str
    measure: Measure
    people: int | None
    count: int | None
    sum: int | None
    sum_of_squares: int | None
    reason: Reason | None = None
    complete: bool = True

    @property
    def shown(self) -> bool:
        return self.reason is None

    @property
    def level(self) -> int:
        """How far below the root: 0 is the whole organisation."""
        return len(self.path) - 1


@dataclass(frozen=True, order=True)
class Quarter:
    """Three months of a year, written "2026-Q4". What is released is released for a whole one, once."""

    year: int
    number: int

    def __post_init__(self) -> None:
        if not (1 <= self.number <= 4 and 1 <= self.year <= 9998):
            raise ValueError("a quarter is written as 2026-Q4")

    def __str__(self) -> str:
        return f"{self.year:04}-Q{self.number}"

    @classmethod
    def parse(cls, text: str) -> "Quarter":
        """Raises ValueError for anything that is not written "2026-Q4"."""
        year, between, number = text[:4], text[4:6], text[6:]
        if not (between == "-Q" and year.isascii() and year.isdigit() and number in ("1", "2", "3", "4")):
            raise ValueError("a quarter is written as 2026-Q4")
        return cls(int(year), int(number))

    @classmethod
    def of(cls, day: date) -> "Quarter":
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def of_month(cls, month: str) -> "Quarter":
        """The quarter of a month that is written "2026-11"."""
        return cls.of(date.fromisoformat(f"{month}-01"))

    @property
    def months(self) -> tuple[str, str, str]:
        first = 3 * self.number - 2
        return f"{self.year:04}-{first:02}", f"{self.year:04}-{first + 1:02}", f"{self.year:04}-{first + 2:02}"

    @property
    def first_day(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last_day(self) -> date:
        return date.fromordinal(self.next.first_day.toordinal() - 1)

    @property
    def next(self) -> "Quarter":
        return Quarter(self.year + 1, 1) if self.number == 4 else Quarter(self.year, self.number + 1)

    def over(self, today: date) -> bool:
        """Whether nothing of this quarter is still to come."""
        return today > self.last_day


def quarters(first: Quarter, last: Quarter) -> Iterator[Quarter]:
    """From ``first`` up to and with ``last``; none when that is earlier."""
    while first <= last:
        yield first
        first = first.next
