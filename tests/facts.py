"""Facts for tests: rows of sessions that nobody held, and a store to leave them in as a session that closes does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from shared.domain.facts import FactRow, Measure, SubjectType
from shared.domain.follow_up import LivingAction, Status
from shared.domain.formats import Language
from shared.domain.identifiers import ActionId, SessionId
from shared.insights import lake
from shared.objects import ObjectStore
from shared.reporting.facts import render_rows


def fact(subject: str = "session", measure: str = "held", **values: Any) -> FactRow:
    """A row of 12 people; `subject_type` follows from the subject."""
    return FactRow(
        **{
            "organisation": lake.ORGANISATION,
            "month": "2026-02",
            "unit": "Ward 2",
            "session": "s1",
            "format": "dialogue",
            "language": "nb",
            "subject_type": _type(subject),
            "subject": subject,
            "measure": Measure(measure),
            "people": 12,
            "count": 12,
            "sum": 12,
            "sum_of_squares": 0,
            "k": 5,
            **values,
        }
    )


def _type(subject: str) -> SubjectType:
    if subject.startswith(("works_well/", "challenging/", "idea/")):
        return SubjectType.THEME
    if subject.startswith("dialogue/"):
        return SubjectType.ITEM
    if subject in ("planned", "plan", "done", "dropped", "changed"):
        return SubjectType.ACTION
    return SubjectType.TRILEMMA if "/" in subject else SubjectType.SESSION


def living(
    session: str, id: str, ended_on: date | None = None, status: Status = Status.PLANNED, *, unit: str = "Ward 2"
) -> LivingAction:
    """An action that somebody took on."""
    return LivingAction(
        SessionId(session), ActionId(id), unit, Language.NB, date(2026, 2, 10), "Meet", status=status, ended_on=ended_on
    )


def teams(units: Iterable[str], months: Sequence[str]) -> list[FactRow]:
    """Facts of every kind, of teams of 4, 7, 10 … people that held a session in each month; every other one says what
    works well, the others what is hard."""
    rows = []
    for number, unit in enumerate(units):
        for month in months:
            told: dict[str, Any] = {"month": month, "unit": unit, "session": f"{unit}{month}", "people": 4 + 3 * number}
            kind = ("works_well", "challenging")[number % 2]
            rows += [
                fact(**told, count=1),
                fact("judge", "answered", **told, count=12, sum=9),
                fact(f"{kind}/tools", "written", **told, sum=6 + number),
                fact(f"{kind}/tools", "rated", **told, count=40, sum=160 + number, sum_of_squares=690),
                fact(f"{kind}/tools", "confirmed", **told, count=6, sum=3 + number % 3),
                fact(f"{kind}/none", "confirmed", **told, count=0, sum=0),
                fact("late-colleague/a", "chosen", **told, sum=3),
                fact("dialogue/influence", "rated", **told, sum=40 + number, sum_of_squares=190),
                fact("dialogue/nobody", "rated", **told, count=0, sum=0),
                fact("planned", "reached", **told, count=3, sum=3),
            ]
    return rows


def leave(objects: ObjectStore, rows: Iterable[FactRow]) -> None:
    """Leaves the rows as their sessions would have on closing, one file each."""
    sessions: dict[tuple[str, str], list[FactRow]] = {}
    for row in rows:
        sessions.setdefault((row.month, row.session), []).append(row)
    for (month, session), own in sessions.items():
        objects.put(f"{lake.SESSIONS}month={month}/{session}", b"")
        objects.put(f"{lake.RAW}month={month}/{session}.jsonl", render_rows(own))


def erase(objects: ObjectStore, month: str, session: str) -> None:
    """Takes away what lies of a session under its own name, as whoever erases it does."""
    objects.delete(f"{lake.SESSIONS}month={month}/{session}")
    objects.delete(f"{lake.RAW}month={month}/{session}.jsonl")


@dataclass(frozen=True)
class Branches:
    """A tree of units for tests: each unit's parent; everything else hangs under the root."""

    parents: dict[str, str] = field(default_factory=dict)

    def path(self, unit: str) -> tuple[str, ...]:
        if unit == "organisation":
            return (unit,)
        return (*self.path(self.parents.get(unit, "organisation")), unit)
