"""Taking over a list of units: what the organisation becomes by it, and what that changes.

A unit with one row without days is told as it is from a day on: where it differs it moves or is renamed on that day,
and its past stays. A unit with days in its rows is told as a whole: its rows are its history, and correct the past.
Units that the list does not name stay as they are, or are closed if that is asked for.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from shared.domain.errors import InnspillError, UnitEnded
from shared.domain.organisation import ROOT, Organisation, Unit, before, check_day, faults
from shared.domain.organisation_csv import Mistake, Row
from shared.domain.organising import split

What = Literal["added", "moved", "renamed", "merged", "closed", "reopened", "corrected"]


class Difference(NamedTuple):
    """What changes about one unit, from which day on (None: always). ``other`` is the unit or the name it has then."""

    what: What
    unit: str
    name: str
    day: date | None
    was: str
    other: str


def propose(
    organisation: Organisation, rows: Sequence[Row], *, day: date, today: date, close_missing: bool
) -> tuple[Organisation, list[Mistake]]:
    """The organisation after the list, and why it cannot be so: with a mistake it is the one from before."""
    lines = {unit: list(history) for unit, history in organisation.lines.items()}
    told = {
        unit: list(group)
        for unit, group in groupby(sorted(rows, key=lambda row: row.unit.id), key=lambda row: row.unit.id)
    }
    mistakes = [*_dated_too_far(rows, today)]
    for unit, group in told.items():
        try:
            lines[unit] = _told(lines.get(unit, []), [row.unit for row in group], day)
        except InnspillError as error:
            mistakes.append(Mistake(group[0].number, error.code, error.detail))
    for unit in told.keys() - organisation.lines.keys():
        lines[unit] = _since_its_parent(lines, lines[unit])
    if close_missing:
        for unit in organisation.lines.keys() - told.keys() - {ROOT}:
            lines[unit] = [*_closed(lines[unit], day)]
    units = [line for history in lines.values() for line in history]
    found = faults(units)
    mistakes += [Mistake(_number(told.get(unit.id), unit), error.code, error.detail) for unit, error in found]
    if mistakes:
        return organisation, sorted(mistakes, key=lambda one: one.row or 0)
    return Organisation.of(units), []


def _dated_too_far(rows: Sequence[Row], today: date) -> Iterator[Mistake]:
    for row in rows:
        try:
            check_day(max(row.unit.since or today, row.unit.until or today), today=today)
        except InnspillError as error:
            yield Mistake(row.number, error.code, error.detail)


def _told(history: Sequence[Unit], rows: Sequence[Unit], day: date) -> list[Unit]:
    (*_, row) = rows
    if len(rows) > 1 or row.since or row.until or row.merged_into or row.id == ROOT or not history:
        return list(rows)
    (*earlier, last) = history
    if last.until is None:
        return [*earlier, *split(last, day, name=row.name, parent=row.parent)]
    if last.ends < day:
        return [*history, row._replace(since=day)]
    if (last.name, last.parent) != (row.name, row.parent):
        raise UnitEnded("This unit's end is planned. Give its row days to change that.")
    return list(history)


def _since_its_parent(lines: dict[str, list[Unit]], history: list[Unit]) -> list[Unit]:
    """A new unit without a first day is there as long as the one above it."""
    first, day, seen = history[0], None, set[str]()
    above = first.parent
    while first.since is None and above in lines and above not in seen and day is None:
        seen.add(above)
        day, above = lines[above][0].since, lines[above][0].parent
    return [first._replace(since=first.since or day), *history[1:]]


def _closed(history: Sequence[Unit], day: date) -> Iterator[Unit]:
    """What is left of a history that ends before a day: a line that would only have begun later is no more."""
    for line in history:
        if line.begins < day:
            yield line if line.ends < day else line._replace(until=before(day), merged_into=None)


def _number(rows: Sequence[Row] | None, unit: Unit) -> int | None:
    if not rows:
        return None
    return next((row.number for row in reversed(rows) if row.unit.since == unit.since), rows[-1].number)


def differences(old: Organisation, new: Organisation) -> list[Difference]:
    """What is different, unit by unit."""
    changed = {line.id for line in {*old.units} ^ {*new.units}}
    return [
        difference
        for unit in sorted(changed)
        for difference in _of_unit(old.lines.get(unit, ()), new.lines.get(unit, ()))
    ]


def _of_unit(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Difference]:
    if not new:
        return
    last = new[-1]
    if not old:
        what: What = "renamed" if last.id == ROOT else "added"
        yield Difference(what, last.id, last.name, new[0].since, "", last.parent)
        return
    (*earlier, was) = old
    at = len(earlier)
    follows = list(new[:at]) == earlier and len(new) > at and new[at].since == was.since
    if follows and (new[at].name, new[at].parent) == (was.name, was.parent):
        yield from _going_on(new[at:], was)
    elif follows and len(new) == len(old) and was.until == last.until:
        yield from _step(was, last)
    else:
        yield Difference("corrected", last.id, last.name, new[0].since, "", last.parent)


def _going_on(lines: Sequence[Unit], was: Unit) -> Iterator[Difference]:
    for one, following in pairwise(lines):
        if before(following.begins) > one.ends:
            yield Difference("reopened", one.id, following.name, following.since, "", following.parent)
        else:
            yield from _step(one, following)
    last = lines[-1]
    if last.until != was.until or len(lines) > 1:
        if last.merged_into:
            yield Difference("merged", last.id, last.name, last.until, "", last.merged_into)
        elif last.until:
            yield Difference("closed", last.id, last.name, last.until, "", last.parent)
        elif len(lines) == 1:
            yield Difference("reopened", last.id, last.name, last.since, "", last.parent)


def _step(one: Unit, following: Unit) -> Iterator[Difference]:
    if one.parent != following.parent:
        yield Difference("moved", one.id, following.name, following.since, one.parent, following.parent)
    if one.name != following.name:
        yield Difference("renamed", one.id, following.name, following.since, one.name, following.name)
