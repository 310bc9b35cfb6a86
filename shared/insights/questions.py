"""The questions that can be asked: each is one SQL text beside this file, with what it takes and what it answers.

They read the released cells and nothing else, so whatever is asked, nobody learns more than was released.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "questions"

Value = str | int | float | None
Row = tuple[Value, ...]
Parameters = Mapping[str, str | int]
"""The SQL's own parameters by their names, without the dollar sign."""


class Type(StrEnum):
    """What a column holds, in either engine."""

    TEXT = "text"
    WHOLE = "whole"
    NUMBER = "number"


T, W, N = Type.TEXT, Type.WHOLE, Type.NUMBER


@dataclass(frozen=True)
class Question:
    """``takes`` are the parameters beside period and unit. ``hidden`` counts cells: the column is added up over the
    rows, or says the whole number on every row (``total``); then a question without an answer has one row of it."""

    id: str
    columns: Mapping[str, Type]
    takes: tuple[str, ...] = ()
    total: bool = False

    @property
    def sql(self) -> str:
        return _sql(self.id)


@cache
def _sql(name: str) -> str:
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")


QUESTIONS = {
    one.id: one
    for one in (
        Question(
            "themes",
            {
                "node": T, "depth": W, "kind": T, "theme": T, "people": W, "contributions": W, "importance": N,
                "judged": W, "confirmed": W, "share": N, "hidden": W, "partial": W,
            },
            ("depth", "kind", "theme"),
        ),
        Question(
            "development",
            {
                "quarter": T, "subject_type": T, "subject": T, "measure": T, "people": W, "count": W, "sum": W,
                "value": N, "low": N, "high": N, "change": N, "hidden": W, "partial": W,
            },
            ("about", "kind", "subject", "measure"),
        ),
        Question(
            "trilemmas",
            {
                "node": T, "depth": W, "trilemma": T, "choice": T, "people": W, "answers": W, "chosen": W, "share": N,
                "hidden": W, "partial": W,
            },
            ("depth", "subject"),
        ),
        Question(
            "pulse",
            {
                "node": T, "depth": W, "item": T, "people": W, "answers": W, "mean": N, "low": N, "high": N,
                "spread": N, "hidden": W, "partial": W,
            },
            ("depth", "subject"),
        ),
        Question(
            "follow_through",
            {
                "node": T, "depth": W, "people": W, "planned": W, "chosen": W, "done": W, "dropped": W, "changed": W,
                "open": W, "share": N, "hidden": W, "partial": W,
            },
            ("depth",),
        ),
        Question(
            "participation",
            {
                "node": T, "depth": W, "quarter": T, "people": W, "sessions": W, "joined": W, "came": N,
                "answered": N, "hidden": W, "partial": W,
            },
            ("depth",),
        ),
        Question(
            "everywhere",
            {
                "theme": T, "units": W, "affected": W, "spread": N, "judged": W, "confirmed": W, "share": N,
                "verdict": T, "most": T, "hidden": W,
            },
            ("kind",),
            total=True,
        ),
        Question(
            "matches",
            {
                "place": W, "theme": T, "teacher": T, "learner": T, "strength": W, "strength_of": W, "challenge": W,
                "challenge_of": W, "score": N, "learners": W, "proposal": T, "hidden": W,
            },
            ("theme", "most", "of"),
            total=True,
        ),
    )
}  # fmt: skip


USUAL: Parameters = {
    "depth": 1, "kind": "", "theme": "", "about": "theme", "subject": "", "measure": "", "most": 50, "of": "",
}  # fmt: skip
"""What questions take beside period and unit, where nobody says otherwise: everything, down to the units below."""


@dataclass(frozen=True)
class Answer:
    """The rows of a question, and how many cells in them are hidden."""

    question: Question
    rows: tuple[Row, ...]
    hidden: int


def answer_of(question: Question, rows: list[Row]) -> Answer:
    """What an engine found, with the hidden cells counted and what is no row taken away; numbers to six decimals."""
    at = list(question.columns).index("hidden")
    counted = [one if isinstance(one := row[at], int) else 0 for row in rows]
    if question.total:
        found = [row for row in rows if row[0] is not None]
        return Answer(question, tuple(map(_rounded, found)), max(counted, default=0))
    return Answer(question, tuple(map(_rounded, rows)), sum(counted))


def _rounded(row: Row) -> Row:
    return tuple(round(value, 6) if isinstance(value, float) else value for value in row)
