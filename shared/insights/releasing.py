"""Releasing quarters: each once, when it is over; after an erasure again, so that nothing can be learned from both."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from shared.domain.erasure import without
from shared.domain.facts import Cell, FactRow, Quarter
from shared.domain.release import Tree, release
from shared.insights import lake
from shared.insights.compaction import all_months, compact, erased_sessions, facts_files
from shared.insights.parquet import cells_file, read_cells, rows_by_unit
from shared.objects import ObjectStore, canonical_json
from shared.observability import logger

SETTLING = timedelta(days=7)
"""How long a quarter that is over waits for sessions that are still to be closed."""

TreeOn = Callable[[date], Tree]
"""The tree of units as it was on a day."""

Events = Callable[[Quarter, frozenset[str]], Sequence[FactRow]]
"""What happened in a quarter after the sessions of some units had closed: rows of what became of their actions."""


def release_finished(objects: ObjectStore, tree_on: TreeOn, today: date, events: Events | None = None) -> None:
    """Compacts what is new and releases what is over, for as many months as have gone by since the last time.

    Can be killed at any point and run again. First what is erased leaves the released cells, then the rows.
    """
    months = all_months(objects)
    for quarter in sorted({Quarter.of_month(month) for month in months}):
        if objects.get(lake.cells_name(quarter)) is not None:
            _release_again(objects, tree_on, quarter, events)
    for month in months:
        compact(objects, month)
    for quarter in sorted({Quarter.of_month(month) for month in all_months(objects)}):
        if quarter.over(today - SETTLING) and objects.get(lake.cells_name(quarter)) is None:
            _release(objects, tree_on, quarter, events)
    _tell(objects)


def _months(objects: ObjectStore, quarter: Quarter) -> list[bytes]:
    return [content for month in quarter.months for content in facts_files(objects, month)]


def _release(objects: ObjectStore, tree_on: TreeOn, quarter: Quarter, events: Events | None) -> None:
    months = _months(objects, quarter)
    if not months:
        return
    cells = list(release(_rows(months, quarter, events), tree_on(quarter.last_day), quarter))
    objects.put(lake.cells_name(quarter), cells_file(cells))
    _log("facts released", quarter, cells)


def _rows(
    months: Sequence[bytes], quarter: Quarter, events: Events | None, erased: frozenset[str] = frozenset()
) -> list[FactRow]:
    rows = rows_by_unit(months, erased)
    return rows if events is None else [*rows, *events(quarter, frozenset(row.unit for row in rows))]


def _release_again(objects: ObjectStore, tree_on: TreeOn, quarter: Quarter, events: Events | None) -> None:
    erased = frozenset[str]().union(*(erased_sessions(objects, month) for month in quarter.months))
    content = objects.get(lake.cells_name(quarter))
    if not erased or content is None:
        return
    months = _months(objects, quarter)
    units = {row.unit for row in rows_by_unit(months, erased, only=True)}
    left = [row for row in _rows(months, quarter, events, erased) if row.unit in units]
    old = read_cells(content, organisation=lake.ORGANISATION, quarter=str(quarter))
    cells = without(old, units, left, tree_on(quarter.last_day))
    objects.put(lake.cells_name(quarter), cells_file(cells))
    _log("facts withdrawn", quarter, cells)


def _log(what: str, quarter: Quarter, cells: Sequence[Cell]) -> None:
    hidden = sum(not cell.shown for cell in cells)
    logger.info(what, extra={"fields": {"quarter": str(quarter), "cells": len(cells), "hidden": hidden}})


def _tell(objects: ObjectStore) -> None:
    """Writes down which quarters are released, by what lies there, so that a question need not look."""
    found = [name for name in objects.names(lake.RELEASED) if name.endswith("/cells.parquet")]
    quarters = {}
    for name in found:
        content = objects.get(name) or b""
        quarter = name.split("quarter=")[1].split("/")[0]
        quarters[quarter] = {"version": sha256(content).hexdigest()[:16]}
    told = canonical_json(quarters)
    if objects.get(lake.MANIFEST) != told:
        objects.put(lake.MANIFEST, told)


def manifest(objects: ObjectStore) -> Mapping[str, Mapping[str, Any]]:
    """The released quarters, each with the version of its cells."""
    content = objects.get(lake.MANIFEST)
    found: Mapping[str, Mapping[str, Any]] = json.loads(content) if content else {}
    return found
