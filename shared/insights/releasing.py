"""Releasing quarters: each once, when it is over; after an erasure again, so that nothing can be learned from both."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from shared.domain.erasure import without
from shared.domain.facts import Cell, Quarter, quarters
from shared.domain.release import Tree, release
from shared.domain.suppression import Path
from shared.insights import lake
from shared.insights.compaction import all_months, compact, erased_sessions, facts_files, kept_sessions
from shared.insights.outcomes import ActionsOf, latest_before, outcomes_file, sessions_followed, without_sessions
from shared.insights.parquet import cells_file, read_cells, rows_by_unit
from shared.objects import ObjectStore, canonical_json
from shared.observability import logger

SETTLING = timedelta(days=7)
"""How long a quarter that is over waits for sessions that are still to be closed."""

FURTHEST_BACK = timedelta(days=3660)
"""Nobody's facts are older: a session's day was wrong, as that of a host whose clock had stopped."""

TreeOn = Callable[[date], Tree]
"""The tree of units as it was on a day."""


def release_finished(objects: ObjectStore, tree_on: TreeOn, today: date, actions_of: ActionsOf = lambda _: ()) -> None:
    """Compacts what is new and releases what is over, for as many months as have gone by since the last time.

    Can be killed at any point and run again. Where a quarter's files are damaged, the others go on as if nothing were;
    at the end an ExceptionGroup says what failed, and the next run tries again.
    """
    months, released = all_months(objects), released_quarters(objects)
    over = _over(months, today - SETTLING)
    failures = []
    for quarter in sorted({*map(Quarter.of_month, months), *released, *over}):
        try:
            if quarter in released:
                _release_again(objects, tree_on, quarter)
            for month in sorted(set(months) & set(quarter.months)):
                compact(objects, month)
            if quarter in over and quarter not in released:
                _release(objects, tree_on, quarter, actions_of)
        except Exception as error:
            failures.append(error)
    _tell(objects)
    if failures:
        raise ExceptionGroup("some quarters are not up to date", failures)


def released_quarters(objects: ObjectStore) -> list[Quarter]:
    names = [name for name in objects.names(lake.RELEASED) if name.endswith("/cells.parquet")]
    return [Quarter.parse(name.split("quarter=")[1].split("/")[0]) for name in names]


def _over(months: Sequence[str], day: date) -> list[Quarter]:
    """The quarters that are over since the first with facts: actions end in one without a session too."""
    begun = [quarter for quarter in map(Quarter.of_month, months) if quarter.last_day > day - FURTHEST_BACK]
    return [one for one in quarters(min(begun), Quarter.of(day)) if one.over(day)] if begun else []


def _months(objects: ObjectStore, quarter: Quarter) -> list[bytes]:
    return [content for month in quarter.months for content in facts_files(objects, month)]


def _release(objects: ObjectStore, tree_on: TreeOn, quarter: Quarter, actions_of: ActionsOf) -> None:
    months, before = _months(objects, quarter), latest_before(objects, quarter)
    if not months and before is None:
        return
    if before is not None and (erased := _erased(objects, before)):
        before = without_sessions(before, erased)
    ended = outcomes_file(months, before, quarter, actions_of)
    rows = rows_by_unit(months, ended)
    if not months and not rows:
        return
    tree = tree_on(quarter.last_day)
    cells = list(release(rows, tree, quarter))
    # First what it is released with: actions live on, and the past of the tree may be corrected.
    places = {unit: tree.path(unit) for unit in sorted({row.unit for row in rows})}
    objects.put(lake.places_name(quarter), canonical_json(places))
    objects.put(lake.outcomes_name(quarter), ended)
    objects.put(lake.cells_name(quarter), cells_file(cells))
    _log("facts released", quarter, cells)


def _erased(objects: ObjectStore, ended: bytes | None) -> frozenset[str]:
    """The sessions that are erased since a file of outcomes was written."""
    followed = {} if ended is None else sessions_followed(ended)
    return frozenset[str]().union(*(sessions - kept_sessions(objects, opened) for opened, sessions in followed.items()))


@dataclass(frozen=True)
class Places:
    """Where each unit was counted: as much of the tree as a quarter was released with."""

    places: Mapping[str, Sequence[str]]

    def path(self, unit: str) -> Path:
        return tuple(self.places[unit])


def _release_again(objects: ObjectStore, tree_on: TreeOn, quarter: Quarter) -> None:
    """Takes the sessions that were erased since out of a quarter's cells, and then out of what became of actions."""
    ended = objects.get(lake.outcomes_name(quarter))
    erased = _erased(objects, ended).union(*(erased_sessions(objects, month) for month in quarter.months))
    content, places = objects.get(lake.cells_name(quarter)), objects.get(lake.places_name(quarter))
    if not erased or content is None:
        return
    tree = Places(json.loads(places)) if places is not None else tree_on(quarter.last_day)
    months = _months(objects, quarter)
    units = {row.unit for row in rows_by_unit(months, ended, erased, only=True)}
    left = rows_by_unit(months, ended, erased)
    old = read_cells(content, organisation=lake.ORGANISATION, quarter=str(quarter))
    cells = without(old, units, left, tree)
    objects.put(lake.cells_name(quarter), cells_file(cells))
    if ended is not None:
        objects.put(lake.outcomes_name(quarter), without_sessions(ended, erased))
    _log("facts withdrawn", quarter, cells)


def _log(what: str, quarter: Quarter, cells: Sequence[Cell]) -> None:
    hidden = sum(not cell.shown for cell in cells)
    logger.info(what, extra={"fields": {"quarter": str(quarter), "cells": len(cells), "hidden": hidden}})


def _tell(objects: ObjectStore) -> None:
    """Writes down which quarters are released, by what lies there, so that a question need not look."""
    told = canonical_json(
        {
            str(quarter): {"version": sha256(objects.get(lake.cells_name(quarter)) or b"").hexdigest()[:16]}
            for quarter in released_quarters(objects)
        }
    )
    if objects.get(lake.MANIFEST) != told:
        objects.put(lake.MANIFEST, told)


def manifest(objects: ObjectStore) -> Mapping[str, Mapping[str, Any]]:
    """The released quarters, each with the version of its cells."""
    content = objects.get(lake.MANIFEST)
    found: Mapping[str, Mapping[str, Any]] = json.loads(content) if content else {}
    return found
