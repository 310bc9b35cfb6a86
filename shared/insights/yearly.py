"""What a year's report says: the answers to its questions, put in order. Pure, and every number is one of theirs.

A number that is not there is None with `hidden` beside it, so that whoever shows it can say which of the two it is:
too few people stand behind it, or there was nothing to count.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from shared.insights.questions import Answer
from shared.insights.year import Rows, Year, rows_of

Content = dict[str, Any]
KINDS = ("works_well", "challenging")
NO_THEME = frozenset({"none", "other"})
"""What says nothing by itself: it is counted, and no strength or challenge of its own."""

TOP = 3
MOVES = 4
LEAST_CONFIRMED, NOTABLE = 2, 0.1
"""A theme is a strength or a challenge from so many confirmed contributions and such a share of all on."""

CLEARLY = 2.58
"""Something moved when chance alone would explain it less than once in a hundred times: a normal deviate of the
difference of two shares, pooled, or of two means."""

LEAST_SHARE, LEAST_MEAN = 0.05, 0.1
"""Smaller differences are nobody's concern, however certain."""

TRILEMMAS = 12

UNITS = 80
"""Units below that tables have lines for: nobody reads a hundred pages, and a report of a few MB is none to send."""


def contents(year: Year, unit: str, below: Sequence[str], answers: Mapping[str, Answer]) -> Content:
    """``below`` are the unit's children in their order; those that the answers know beside them come after."""
    rows = {name: rows_of(answer) for name, answer in answers.items()}
    children = _children(rows, below)
    units = [unit, *_largest(children, rows["participation"])]
    own = [row for row in rows["themes"] if row["node"] == unit]
    before = rows.get("themes_before", [])
    return {
        "strengths": _top(own, "works_well"),
        "challenges": _top(own, "challenging"),
        "moves": _moves(own, before, rows["pulse"], rows.get("pulse_before", []), unit),
        "everywhere": rows.get("everywhere", []),
        "matches": rows.get("matches", []),
        "heat": {kind: _heat(rows["themes"], before, kind, units) for kind in KINDS},
        "lines": _lines(rows["lines"]),
        "trilemmas": _trilemmas(rows["trilemmas"], unit),
        "pulse": _pulse(rows["pulse"], rows.get("pulse_before", []), units),
        "actions": [{"node": node, **_one(rows["actions"], node=node)} for node in units],
        "actions_before": _one(rows.get("actions_before", []), node=unit),
        "participation": {
            "rows": [
                {
                    "node": node,
                    "quarters": [_one(rows["participation"], node=node, quarter=str(one)) for one in year.quarters],
                }
                for node in units
            ],
            "joined": [
                _one(rows["participation"], node=unit, quarter=f"{number}-Q{quarter}")
                for number in (year.number - 1, year.number)
                for quarter in range(1, 5)
            ],
            "year": _whole_year(rows["sessions"], year),
        },
        "units": [len(units) - 1, len(children)],
        "contributions": _added(row["contributions"] for row in own),
        "hidden": {name: answer.hidden for name, answer in answers.items()},
        "partial": {name: any(row.get("partial") for row in found) for name, found in rows.items()},
    }


def _children(rows: Mapping[str, Rows], below: Sequence[str]) -> list[str]:
    found = {row["node"] for name in ("themes", "actions", "participation") for row in rows[name] if row["depth"] == 1}
    return [*below, *sorted(found - set(below))]


def _largest(children: Sequence[str], participation: Rows) -> list[str]:
    """As many units as there is room for, in their own order; if that is not all, those that most took part in."""
    joined: dict[str, int] = dict.fromkeys(children, 0)
    for row in participation:
        if row["node"] in joined:
            joined[row["node"]] += row["joined"] or 0
    chosen = set(sorted(children, key=lambda node: -joined[node])[:UNITS])
    return [node for node in children if node in chosen]


def _one(rows: Rows, **wanted: Any) -> dict[str, Any]:
    """The row with these values; an empty one when there is none."""
    return next((row for row in rows if all(row[name] == value for name, value in wanted.items())), {})


def _added(numbers: Iterable[int | None]) -> int | None:
    """What can be shown, added up; None when nothing can."""
    shown = [one for one in numbers if one is not None]
    return sum(shown) if shown else None


def _weight(row: Mapping[str, Any]) -> float:
    """As `matches.sql` weighs a side: as if four more had been judged and not confirmed."""
    return float(row["confirmed"] / (row["judged"] + 4))


def _top(own: Rows, kind: str) -> Rows:
    """The clearest of a kind: themes of which its side outweighs the other, as in `matches.sql`."""
    other = {
        row["theme"]: _weight(row) for row in own if row["kind"] in KINDS and row["kind"] != kind and row["judged"]
    }
    clear = [
        row
        for row in own
        if row["kind"] == kind and row["theme"] not in NO_THEME
        if (row["confirmed"] or 0) >= LEAST_CONFIRMED
        and row["share"] >= NOTABLE
        and _weight(row) > other.get(row["theme"], 0)
    ]
    return sorted(clear, key=lambda row: (-_weight(row), row["theme"]))[:TOP]


def _moves(now: Rows, then: Rows, pulse: Rows, pulse_then: Rows, unit: str) -> Rows:
    """What differs clearly from the year before, the clearest first."""
    moved: list[tuple[float, dict[str, Any]]] = []
    for row in now:
        old = _one(then, kind=row["kind"], theme=row["theme"])
        if row["kind"] in KINDS and row["judged"] and old.get("judged"):
            change, deviate = _of_shares(row, old)
            if abs(change) >= LEAST_SHARE and abs(deviate) >= CLEARLY:
                moved.append((abs(deviate), {"about": "theme", "now": row, "then": old, "up": change > 0}))
    for row in pulse:
        old = _one(pulse_then, item=row["item"])
        if row["node"] == unit and row["mean"] is not None and old.get("mean") is not None:
            change = row["mean"] - old["mean"]
            spread = math.hypot(row["spread"] / math.sqrt(row["answers"]), old["spread"] / math.sqrt(old["answers"]))
            if abs(change) >= LEAST_MEAN and abs(change) >= CLEARLY * spread:
                certain = abs(change) / spread if spread else math.inf
                moved.append((certain, {"about": "item", "now": row, "then": old, "up": change > 0}))
    return [one for _, one in sorted(moved, key=lambda each: -each[0])[:MOVES]]


def _of_shares(now: Mapping[str, Any], then: Mapping[str, Any]) -> tuple[float, float]:
    """The change of a share, and how many standard errors it is (two proportions, pooled)."""
    n, m = now["judged"], then["judged"]
    change = now["confirmed"] / n - then["confirmed"] / m
    pooled = (now["confirmed"] + then["confirmed"]) / (n + m)
    error = math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
    return change, change / error if error else 0.0


def _heat(rows: Rows, before: Rows, kind: str, units: Sequence[str]) -> Content:
    """Units by themes, the hottest theme of the whole first; the year before is a line of the whole."""
    cells = {(row["node"], row["theme"]): row for row in rows if row["kind"] == kind}
    old = {row["theme"]: row for row in before if row["kind"] == kind}

    def heat(theme: str) -> tuple[bool, float, str]:
        share = cells.get((units[0], theme), {}).get("share")
        return theme in NO_THEME, -1.0 if share is None else -float(share), theme

    # What nobody was asked to judge has no share anywhere, and no column to fill; nor has what is about no theme.
    judged = {theme for (_, theme), row in cells.items() if row["judged"] or (row["hidden"] and theme != "none")}
    themes = sorted(judged, key=heat)
    return {
        "themes": themes,
        "before": [old.get(theme, {}) for theme in themes] if old else [],
        "rows": [{"node": node, "cells": [cells.get((node, theme), {}) for theme in themes]} for node in units],
    }


def _lines(rows: Rows) -> Rows:
    """Of each theme what each quarter says of both kinds; a quarter that says nothing has no point."""
    points: dict[str, dict[str, dict[str, Any]]] = {}
    for row in rows:
        kind, _, theme = row["subject"].partition("/")
        if kind in KINDS and theme not in NO_THEME:
            points.setdefault(theme, {one: {} for one in KINDS})[kind][row["quarter"]] = row
    return [{"theme": theme, **kinds} for theme, kinds in sorted(points.items())]


def _trilemmas(rows: Rows, unit: str) -> Content:
    """Those with the most answers, each with how far the units below lie apart."""
    own: dict[str, Rows] = {}
    for row in rows:
        if row["node"] == unit and row["answers"]:
            own.setdefault(row["trilemma"], []).append(row)
    ordered = sorted(own.items(), key=lambda one: (-max(row["answers"] for row in one[1]), one[0]))
    shares: dict[tuple[str, str], list[float]] = {}
    for row in rows:
        if row["node"] != unit and row["share"] is not None:
            shares.setdefault((row["trilemma"], row["choice"]), []).append(row["share"])
    return {
        "shown": [
            {"trilemma": name, "options": [{**row, "units": shares.get((name, row["choice"]), [])} for row in options]}
            for name, options in ordered[:TRILEMMAS]
        ],
        "more": max(len(ordered) - TRILEMMAS, 0),
    }


def _pulse(rows: Rows, before: Rows, units: Sequence[str]) -> Rows:
    items = sorted({row["item"] for row in rows})
    return [
        {
            "item": item,
            "before": _one(before, item=item),
            "rows": [{"node": node, **_one(rows, node=node, item=item)} for node in units],
        }
        for item in items
    ]


def _whole_year(rows: Rows, year: Year) -> Content:
    """Of each number of the unit's sessions what the year's quarters add up to; its own quarters that are hidden."""
    quarters = {str(one) for one in year.quarters}
    added: Content = {}
    for row in rows:
        if row["quarter"] in quarters:
            at = added.setdefault(row["measure"], {"count": None, "sum": None, "hidden": 0})
            at["count"], at["sum"] = (_added((at[one], row[one])) for one in ("count", "sum"))
            at["hidden"] += row["hidden"]
    return added
