"""The organisation as a tree of units, with its history: what hung where on which day.

A unit is known by the string that sessions and sign-ins carry; the tree gives it a name and a place. The root is the
organisation itself and is always there. A unit that the tree does not know hangs directly under the root, so
everything works without any tree.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from shared.domain.errors import (
    DayInvalid,
    InnspillError,
    OrganisationFull,
    UnitLoop,
    UnitOrphan,
    UnitsInvalid,
    UnitTwice,
)
from shared.domain.texts import clean_text

ROOT = "organisation"
"""The id of the organisation itself. Whoever signs in for this unit and is HR sees everything."""

MOST_LINES = 20_000
MOST_LEVELS = 20
MOST_CHARACTERS = 200
"""Of an id and of a name."""

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
FORESEEN = timedelta(days=366)
"""How far ahead of today a change may be planned."""


class Unit(NamedTuple):
    """One line of a unit's history: its name and the unit above it, from one day until another, both included.

    ``since`` None: always. ``until`` None: still. ``merged_into`` names the unit that took over when it ended.
    """

    id: str
    name: str
    parent: str = ROOT
    since: date | None = None
    until: date | None = None
    merged_into: str | None = None

    def is_on(self, day: date) -> bool:
        return self.begins <= day <= self.ends

    @property
    def begins(self) -> date:
        return self.since or date.min

    @property
    def ends(self) -> date:
        return self.until or date.max


Lines = Mapping[str, Sequence[Unit]]
"""The lines of each unit, oldest first."""


class Tree:
    """How the units hang together on one day."""

    def __init__(self, lines: Lines, day: date) -> None:
        self._here: dict[str, Unit] = {}
        self._ended: dict[str, Unit] = {}
        for unit, history in lines.items():
            for line in history:
                if line.is_on(day):
                    self._here[unit] = line
                elif line.ends < day:
                    self._ended[unit] = line
        below = defaultdict(list)
        for unit, line in self._here.items():
            if unit != ROOT:
                below[line.parent].append(unit)
        self._children = {
            parent: tuple(sorted(units, key=lambda one: (self.name(one).casefold(), one)))
            for parent, units in below.items()
        }
        self._path = cache(self._find_path)

    def __contains__(self, unit: str) -> bool:
        """Whether the tree knows this unit on this day."""
        return unit == ROOT or unit in self._here

    def name(self, unit: str) -> str:
        """What a unit is called; its id when the tree does not know it, and "" for a root that was given no name."""
        line = self._here.get(unit) or self._ended.get(unit)
        return line.name if line else "" if unit == ROOT else unit

    def standing(self, unit: str) -> str:
        """The unit that stands for this one today: itself, or what it was merged into."""
        while unit not in self and (ended := self._ended.get(unit)) and ended.merged_into:
            unit = ended.merged_into
        return unit

    def path(self, unit: str) -> tuple[str, ...]:
        """From the root to the unit that stands for this one, which is the last: for a merged unit the one it went
        into, for a closed one itself at its last place, for an unknown one itself under the root."""
        return self._path(unit)

    def _find_path(self, unit: str) -> tuple[str, ...]:
        unit = self.standing(unit)
        if unit == ROOT:
            return (ROOT,)
        line = self._here.get(unit) or self._ended.get(unit)
        return (*(self.path(line.parent) if line else (ROOT,)), unit)

    def children(self, unit: str) -> tuple[str, ...]:
        """The units directly below, by name. Units that the tree does not know are nobody's children here."""
        return self._children.get(unit, ())

    def subtree(self, unit: str) -> tuple[str, ...]:
        """The unit and all below it, each after the one above it."""
        return (unit, *(below for child in self.children(unit) for below in self.subtree(child)))

    def contains(self, above: str, unit: str) -> bool:
        """Whether a unit is ``above`` itself or hangs somewhere below it."""
        return above in self.path(unit)


@dataclass(frozen=True)
class Organisation:
    """The whole history. Make one with `of`, which refuses what cannot be."""

    units: tuple[Unit, ...] = ()
    lines: Lines = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, units: Iterable[Unit]) -> "Organisation":
        """Raises the first of the `faults`."""
        told = tuple(sorted(units, key=lambda line: (line.id != ROOT, line.id, line.begins)))
        for _, fault in faults(told):
            raise fault
        return cls(told, lines_of(told))

    def tree_on(self, day: date) -> Tree:
        return Tree(self.lines, day)


def lines_of(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    lines: dict[str, list[Unit]] = {}
    for line in sorted(units, key=lambda line: line.begins):
        lines.setdefault(line.id, []).append(line)
    return lines


def faults(units: Sequence[Unit]) -> Iterator[tuple[Unit, InnspillError]]:
    """All that cannot be, each with the line where it shows."""
    if len(units) > MOST_LINES:
        yield units[-1], OrganisationFull(f"An organisation keeps at most {MOST_LINES} lines of history.")
        return
    lines = lines_of(units)
    for unit in units:
        if unit.id == ROOT:
            if (unit.parent, unit.since, unit.until, unit.merged_into) != ("", None, None, None) or not unit.name:
                yield unit, UnitsInvalid("The organisation itself has a name, no unit above it and no dates.")
        elif not (is_clean(unit.id) and is_clean(unit.name)):
            yield unit, UnitsInvalid(f"A unit needs an id and a name of 1 to {MOST_CHARACTERS} ordinary characters.")
        elif any(day and not FIRST_DAY <= day <= LAST_DAY for day in (unit.since, unit.until)):
            yield unit, DayInvalid(f"Days lie between {FIRST_DAY} and {LAST_DAY}.")
        elif unit.begins > unit.ends:
            yield unit, DayInvalid("The last day is before the first.")
        elif not _covered(lines.get(unit.parent, ()), unit) and unit.parent != ROOT:
            yield unit, UnitOrphan("The unit above it is not there on every one of these days.")
        elif unit.merged_into and (unit.until is None or not _is_there(lines, unit.merged_into, after(unit.until))):
            yield unit, UnitOrphan("The unit it went into is not there when it ends.")
        elif (level := _level(lines, unit)) is None:
            yield unit, UnitLoop("The unit would be below itself.")
        elif level > MOST_LEVELS:
            yield unit, UnitsInvalid(f"The tree has at most {MOST_LEVELS} levels.")
    for history in lines.values():
        for earlier, later in pairwise(history):
            if earlier.ends >= later.begins:
                yield later, UnitTwice("The unit is at two places on the same day.")


def is_clean(text: str) -> bool:
    """Whether a text may be an id or a name."""
    try:
        return "\n" not in text and clean_text(text, limit=MOST_CHARACTERS) == text
    except InnspillError:
        return False


def after(day: date) -> date:
    return day + timedelta(days=1)


def before(day: date) -> date:
    return day - timedelta(days=1)


def check_day(day: date, *, today: date) -> None:
    """Raises DayInvalid for a change that is planned too far ahead, or before anybody had a unit."""
    if not FIRST_DAY < day <= today + FORESEEN:
        raise DayInvalid("A change can be planned for a year ahead at most.")


def _is_there(lines: Lines, unit: str, day: date) -> bool:
    return unit == ROOT or any(line.is_on(day) for line in lines.get(unit, ()))


def _covered(history: Sequence[Unit], unit: Unit) -> bool:
    """Whether a history has a line for each of the unit's days."""
    day = unit.begins
    for line in history:
        if line.begins <= day <= line.ends:
            if line.ends >= unit.ends:
                return True
            day = after(line.ends)
    return False


def _level(lines: Lines, unit: Unit) -> int | None:
    """How far below the root a line begins, None when it comes round to itself.

    A loop on any day is there on the first day of the latest of its lines, so looking at first days finds them all.
    """
    day, level, above = unit.begins, 0, unit.parent
    while above != ROOT and level <= MOST_LEVELS:
        if above == unit.id:
            return None
        level += 1
        above = next((line.parent for line in lines.get(above, ()) if line.is_on(day)), ROOT)
    return level + 1
