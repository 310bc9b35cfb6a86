"""What may happen to units: each change holds from a day on, and every day before stays as it was.

A change never reaches behind an earlier one of the same unit: what was wrong in the past is corrected in the CSV.
"""

from datetime import date
from typing import Any

from shared.domain.errors import DayTooEarly, UnitEnded, UnitExists, UnitHasUnits, UnitLoop, UnitUnknown
from shared.domain.organisation import ROOT, Organisation, Unit, before


def add(organisation: Organisation, unit: Unit) -> Organisation:
    """With a new unit, or one that had ended and begins again; without a first day it is there as long as the one above
    it. Raises UnitExists."""
    known = organisation.lines.get(unit.id, ())
    above = organisation.lines.get(unit.parent)
    unit = unit._replace(since=unit.since or (above[0].since if above else None))
    if unit.id == ROOT or any(line.ends >= unit.begins for line in known):
        raise UnitExists("There is a unit of this id already.")
    return Organisation.of((*organisation.units, unit))


def rename(organisation: Organisation, unit: str, name: str, day: date | None) -> Organisation:
    """With another name from a day on; without a day as a correction of the name it has. The root has no history."""
    if unit == ROOT:
        return _with(organisation, [*organisation.lines.get(ROOT, ())], [Unit(ROOT, name, "")])
    line = latest(organisation, unit)
    if day is None:
        return _with(organisation, [line], [line._replace(name=name)])
    return _with(organisation, [line], split(line, day, name=name))


def move(organisation: Organisation, unit: str, parent: str, day: date) -> Organisation:
    """With the unit, and all below it, at another place from a day on."""
    line = latest(organisation, unit)
    return _with(organisation, [line], split(line, day, parent=parent))


def merge(organisation: Organisation, unit: str, into: str, day: date) -> Organisation:
    """With the unit ended before a day, and what it was responsible for in another from then on; so are the units below
    it. What it did until then stays its own."""
    line = latest(organisation, unit)
    latest(organisation, into)
    if organisation.tree_on(day).contains(unit, into):
        raise UnitLoop("The other unit lies below this one: move it away first.")
    children = [one for one in organisation.units if one.parent == unit and one.ends >= day]
    moved = [part for one in children for part in split(one, max(day, one.begins), parent=into)]
    return _with(organisation, [line, *children], [_ended(line, day, merged_into=into), *moved])


def close(organisation: Organisation, unit: str, day: date) -> Organisation:
    """With the unit ended before a day. Raises UnitHasUnits while others hang below it."""
    line = latest(organisation, unit)
    if any(one.parent == unit and one.ends >= day for one in organisation.units):
        raise UnitHasUnits("Other units hang below this one: move, merge or close them first.")
    return _with(organisation, [line], [_ended(line, day)])


def latest(organisation: Organisation, unit: str) -> Unit:
    """The line that a change goes on from. Raises UnitUnknown or UnitEnded."""
    history = organisation.lines.get(unit)
    if not history or unit == ROOT:
        raise UnitUnknown("There is no unit of this id.")
    if history[-1].until is not None:
        raise UnitEnded("This unit has ended, or its end is planned.")
    return history[-1]


def split(line: Unit, day: date, **other: Any) -> list[Unit]:
    """The line until the day before, and another from the day on; only that one when both begin on the same day."""
    if line.begins > day:
        raise DayTooEarly("A later change of this unit is known already. Choose that day or a later one.")
    if line._replace(**other) == line:
        return [line]
    following = line._replace(since=line.since if line.begins == day else day, **other)
    return [following] if line.begins == day else [line._replace(until=before(day)), following]


def _ended(line: Unit, day: date, merged_into: str | None = None) -> Unit:
    if line.begins >= day:
        raise DayTooEarly("A later change of this unit is known already. Choose a day after it.")
    return line._replace(until=before(day), merged_into=merged_into)


def _with(organisation: Organisation, gone: list[Unit], new: list[Unit]) -> Organisation:
    leaving = set(gone)
    return Organisation.of([*(line for line in organisation.units if line not in leaving), *new])
