"""The yearly report's chapters, each as what its template shows. Nothing is counted here: marks are placed."""

from collections.abc import Sequence

from shared.domain.facts import Quarter
from shared.reporting.figures import Figures, Row, Shown, part_of

LEVELS = (0.1, 0.3, 0.5, 0.7)
"""From which share on a cell is of a darker level, as on the screen."""

COLUMNS = 12
"""Themes that a table has room for; more make another table."""

KINDS = {"works_well": "circle", "challenging": "triangle"}
FATES = ("planned", "done", "dropped", "changed", "open")


def heat(say: Figures, content: Row, kind: str) -> Shown:
    """A real table of units by themes; the colour says again what the number says."""
    lines = [(say.unit(row["node"]), row["cells"]) for row in content["rows"]]
    if content["before"]:
        lines.insert(1, (say.say("before"), content["before"]))
    parts = [slice(at, at + COLUMNS) for at in range(0, len(content["themes"]), COLUMNS)]
    return {
        "label": say.say(kind),
        "kind": kind,
        "shape": KINDS[kind],
        "before": bool(content["before"]),
        "tables": [
            {
                "themes": [say.theme(theme) for theme in content["themes"][part]],
                "rows": [{"name": name, "cells": [_cell(say, one) for one in cells[part]]} for name, cells in lines],
            }
            for part in parts
        ],
    }


def _cell(say: Figures, row: Row) -> Shown:
    said = say.percent(row, "confirmed", "judged")
    if row.get("share") is None:
        return {"said": said, "of": "", "level": None}
    of = f"{say.say.number(row['confirmed'])}/{say.say.number(row['judged'])}"
    return {"said": said, "of": of, "level": sum(row["share"] >= one for one in LEVELS)}


def spread(say: Figures, row: Row) -> Shown:
    """How many units a theme is hard for."""
    return {
        "title": say.theme(row["theme"]),
        "said": say.say("units", part=row["affected"], n=row["units"]),
        "part": row["spread"],
        "verdict": say.say(f"verdict_{row['verdict']}"),
        "most": say.say("most", unit=say.unit(row["most"])) if row["most"] else "",
    }


def line(say: Figures, one: Row) -> Shown:
    """A theme over the quarters of two years: both kinds, with the interval of each share."""
    return {
        "theme": say.theme(one["theme"]),
        "series": [
            _series(say, kind, [(each, one[kind].get(str(each), {})) for each in say.both_years()]) for kind in KINDS
        ],
    }


def _series(say: Figures, kind: str, rows: Sequence[tuple[Quarter, Row]]) -> Shown:
    told = [f"{say.quarter(quarter)} {say.percent(row, 'sum', 'count')}" for quarter, row in rows if row]
    last = next((row for _, row in reversed(rows) if row.get("value") is not None), {})
    return {
        "kind": kind,
        "points": [
            None if row.get("value") is None else [row["value"], max(row["low"], 0), min(row["high"], 1)]
            for _, row in rows
        ],
        "said": f"{say.say(kind)}: {', '.join(told)}" if told else "",
        "last": say.percent(last, "sum", "count"),
    }


def trilemma(say: Figures, one: Row) -> Shown:
    return {
        "question": say.naming.of(one["trilemma"]),
        "answers": say.say("n_answers", n=max(row["answers"] for row in one["options"])),
        "options": [_option(say, row) for row in one["options"] if row["share"] is not None],
    }


def _option(say: Figures, row: Row) -> Shown:
    units = [min(row["units"]), max(row["units"])] if len(row["units"]) > 1 else []
    return {
        "text": say.naming.of(f"{row['trilemma']}/{row['choice']}"),
        "said": say.percent(row, "chosen", "answers"),
        "part": row["share"],
        "units": units,
        "between": say.say("between", low=say.say.share(units[0]), high=say.say.share(units[1])) if units else "",
    }


def statement(say: Figures, one: Row) -> Shown:
    """What units answer to a statement, on average and within which interval."""
    rows = [(say.unit(row["node"]), row) for row in one["rows"]]
    if one["before"]:
        rows.insert(1, (say.say("before"), one["before"]))
    return {
        "text": say.naming.of(one["item"]),
        "before": bool(one["before"]),
        "rows": [
            {
                "name": name,
                "mean": say.mean(row),
                "answers": say.number(row, "answers"),
                "at": None if row.get("mean") is None else [(row[key] - 1) / 4 for key in ("mean", "low", "high")],
            }
            for name, row in rows
        ],
    }


def actions(say: Figures, rows: Sequence[Row], before: Row) -> list[Shown]:
    """What became of the actions of each unit; the year before is a line of the whole."""
    lines = [(say.unit(row["node"]), row) for row in rows]
    if before:
        lines.insert(1, (say.say("before"), before))
    return [{"name": name, "numbers": fates(say, row)} for name, row in lines]


def fates(say: Figures, row: Row) -> list[Shown]:
    most = max(row.get(fate) or 0 for fate in FATES)
    return [{"label": say.say(fate), "said": say.number(row, fate), "part": part_of(row, fate, most)} for fate in FATES]


def visits(say: Figures, row: Row) -> Shown:
    """Who came to a unit's sessions in each quarter of the year."""
    return {"name": say.unit(row["node"]), "cells": [_visit(say, one) for one in row["quarters"]]}


def _visit(say: Figures, row: Row) -> Shown:
    told = [say.say("sessions_n", n=row["sessions"])] if row.get("sessions") is not None else []
    if row.get("answered") is not None:
        told.append(say.say("answered", share=say.say.share(row["answered"])))
    return {"said": say.number(row, "joined"), "more": ", ".join(told)}


def by_quarter(say: Figures, rows: Sequence[Row]) -> list[Shown]:
    """A bar for each quarter of both years; one that is hidden says so, one that is not released says nothing."""
    most = max(row.get("joined") or 0 for row in rows)
    released = {*say.year.before, *say.year.quarters}
    return [
        {
            "label": say.say("axis", quarter=str(quarter.number)),
            "said": f"{say.quarter(quarter)}: {say.number(row, 'joined')}",
            "number": say.number(row, "joined") if row or quarter in released else "",
            "part": part_of(row, "joined", most),
            "now": quarter.year == say.year.number,
        }
        for quarter, row in zip(say.both_years(), rows, strict=True)
    ]


def match(say: Figures, row: Row) -> Shown:
    """Who can learn from whom, why, and what to do about it."""
    teacher, learner, about = say.unit(row["teacher"]), say.unit(row["learner"]), f"proposal_{row['proposal']}"
    return {
        "title": say.say("learn", learner=learner, teacher=teacher),
        "theme": say.theme(row["theme"]),
        "proposal": say.say(about),
        "about": say.say(f"{about}_about", teacher=teacher, learners=say.say.number(row["learners"])),
        "why": [
            say.say("strength", unit=teacher, n=row["strength"], total=row["strength_of"]),
            say.say("challenge", unit=learner, n=row["challenge"], total=row["challenge_of"]),
        ],
    }
