"""An organisation with teams that are too small, and everything that anybody may ask about it.

Two organisations are alike in everything that may be known, and differ in what small teams answered. If each answer is
the same in both, byte for byte, then nothing that is computed from answers tells them apart. And the numbers in all
answers together, taken as sums over teams, are given to the adversary.
"""

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

from functions.release_insights.handler import run as release_insights
from infra.tokens import Role
from shared.domain.facts import ENDINGS, FactRow
from shared.domain.follow_up import LivingAction, Status
from shared.domain.organisation import ROOT, Organisation, Unit
from shared.insights.questions import QUESTIONS
from shared.store.actions import begin_action
from shared.store.organisation import save_organisation
from tests.adversary import Group, Mask
from tests.facts import fact, leave, living
from tests.room import Clock, Room

APRIL = 1_776_700_000.0  # 20 April 2026

UNITS_ABOVE = (
    {"Clinic": ROOT, "Office": ROOT}
    | {"Ward 1": "Clinic", "Ward 2": "Clinic", **{f"Team {n}": "Clinic" for n in range(4)}}
    | {"Desk 1": "Office", "Desk 2": "Office", "Desk 3": "Office"}
)
"""Each unit, and the one above it."""

POOLED = [f"Team {n}" for n in range(4)]
"""Enough small teams to be counted together in the clinic."""

NOWHERE = ["Desk 1", "Desk 2"]
"""Too few to be counted even at the top."""

SIZES = {"Ward 1": [12, 4], "Ward 2": [7], "Desk 3": [9]} | {
    unit: [3 + n % 2] for n, unit in enumerate([*POOLED, *NOWHERE])
}
MONTHS = ("2025-11", "2026-02")

GROUPS = [(month, Group(unit, people, 5)) for month in MONTHS for unit, sizes in SIZES.items() for people in sizes]
NUMBERS = (
    ("session", "held"),
    ("session", "came"),
    ("judge", "answered"),
    ("works_well/tools", "written"),
    ("works_well/tools", "rated"),
    ("works_well/tools", "confirmed"),
    ("challenging/tools", "confirmed"),
    ("late-colleague/a", "chosen"),
    ("late-colleague/b", "chosen"),
    ("dialogue/influence", "rated"),
    ("planned", "reached"),
    ("plan", "chosen"),
)
ENDS = {"2025-11": (date(2025, 12, 5), date(2026, 3, 20)), "2026-02": (date(2026, 3, 5), date(2026, 4, 10))}
"""Days on which actions end: one in the quarter of their session, one in the next."""


def organisation(chance: random.Random) -> list[FactRow]:
    """Sessions of all teams: what may be known is as always, and what small teams answered is by chance."""
    same = random.Random(1)
    rows = []
    for (subject, measure), month in product(NUMBERS, MONTHS):
        together = dict(zip(("count", "sum", "sum_of_squares"), (same.randint(40, 60) for _ in range(3)), strict=True))
        for at, (unit, sizes) in enumerate(SIZES.items()):
            for session, people in enumerate(sizes):
                told: dict[str, Any] = {name: same.randint(5, 60) for name in together}
                if people < 5 and unit not in POOLED:
                    told = {name: chance.randint(0, 60) for name in together}
                elif unit in POOLED[:-1]:
                    told = {name: chance.randint(0, 13) for name in together}
                    together = {name: together[name] - told[name] for name in together}
                elif unit in POOLED:
                    told = together
                if subject == "planned":
                    told = {"count": 5, "sum": 3}
                about: dict[str, Any] = {"unit": unit, "session": f"{month}-{at}-{session}", "people": people}
                rows.append(fact(subject, measure, month=month, **about, **told))
    return rows


def actions(chance: random.Random) -> Iterator[LivingAction]:
    """Three of each session. What became of those of small teams is by chance, but that two of the teams that are
    counted together have done one in time; and what any small team did later."""
    same = random.Random(1)
    for month, (in_time, later) in ENDS.items():
        diligent = chance.sample(POOLED, 2)
        for at, (unit, sizes) in enumerate(SIZES.items()):
            for session, people in enumerate(sizes):
                for number in range(3):
                    ended_on = (same if people >= 5 else chance).choice((in_time, later, None))
                    status = Status((same if people >= 5 else chance).choice(ENDINGS))
                    if unit in POOLED:
                        ended_on = chance.choice((later, None)) if number else in_time if unit in diligent else later
                        status = status if number else Status.DONE
                    status = status if ended_on else Status.PLANNED
                    yield living(f"{month}-{at}-{session}", f"a{number}", ended_on, status, unit=unit)


Who = tuple[str, Role]
Asked = tuple[str, Who, dict[str, Any]]


class Host:
    """A host on which two quarters of an organisation are released. One at a time: the last one made answers."""

    def __init__(self, folder: Path, rows: Iterable[FactRow], actions: Iterable[LivingAction] = ()) -> None:
        self.room = Room(folder, clock=Clock(APRIL))
        tree = Organisation.of(Unit(unit, unit, above) for unit, above in UNITS_ABOVE.items())
        save_organisation(self.room.table, tree, seen=0)
        leave(self.room.home.objects, rows)
        for action in actions:
            begin_action(self.room.table, action)
        release_insights(self.room.home)

    async def ask(self, question: str, who: Who, **filters: Any) -> tuple[int, str, bytes]:
        headers = {"Authorization": f"Bearer {self.room.token(unit=who[0], roles=[who[1]])}"}
        answer = await self.room.request(
            "GET", f"/api/insights/{question}".rstrip("/"), headers=headers, params=filters
        )
        told = b"" if filters.get("as") == "xlsx" else answer.content  # a workbook says when it was made
        return answer.status_code, answer.headers.get("etag", ""), told

    async def answers(self, asked: Iterable[Asked]) -> list[tuple[int, str, bytes]]:
        return [await self.ask(question, who, **filters) for question, who, filters in asked]


HR: Who = ("organisation", "hr")
OTHERS: list[Who] = [
    ("Clinic", "hr"), ("Office", "hr"), ("Team 1", "hr"), ("Team 1", "leader"), ("Ward 1", "leader"),
    ("Clinic", "leader"), ("Desk 1", "leader"), ("Nowhere", "leader"), ("Nowhere", "admin"),
]  # fmt: skip
UNITS = ["organisation", "Clinic", "Office", *SIZES]


def a_little() -> Iterator[Asked]:
    """Each question once by HR, as far down as it goes, once by a leader, and as each file."""
    for at, question in enumerate(QUESTIONS):
        yield question, HR, {"depth": 20}
        yield question, OTHERS[3], {"unit": "Team 1"}
        yield question, HR, {"depth": 20, "as": ("csv", "xlsx", "parquet")[at % 3]}
    for about in ("session", "theme", "trilemma", "item", "action"):
        yield "development", HR, {"about": about, "unit": "Clinic"}


def everything() -> Iterator[Asked]:
    """All questions by all people, about all units, for each period, as each file, and with each filter."""
    yield from a_little()
    for question, who in product(["", *QUESTIONS], OTHERS):
        yield question, who, {}
    for question in QUESTIONS:
        for who, unit in product((HR, OTHERS[0], OTHERS[3], OTHERS[-1]), UNITS):
            yield question, who, {"unit": unit, "depth": 20}
        for first, last in (("2025-Q4", "2025-Q4"), ("2026-Q1", "2026-Q1"), ("2020-Q1", "2043-Q4")):
            yield question, HR, {"from": first, "to": last, "depth": 20}
        for form in ("csv", "xlsx", "parquet"):
            yield question, HR, {"as": form}
        for filters in (
            {"kind": "works_well"}, {"theme": "tools"}, {"subject": "late-colleague"}, {"subject": "late-colleague/a"},
            {"measure": "rated"}, {"most": 1}, {"most": 500}, {"language": "nb"}, {"depth": 0}, {"of": "Clinic"},
        ):  # fmt: skip
            yield question, HR, filters
    for about, unit in product(("session", "theme", "trilemma", "item", "action"), UNITS):
        yield "development", HR, {"about": about, "unit": unit}


async def answers_of_two(folder: Path, asked: Sequence[Asked]) -> list[list[tuple[int, str, bytes]]]:
    """What two organisations answer that differ in what small teams said."""
    found = []
    for seed in (2, 3):
        chance = random.Random(seed)
        host = Host(folder / str(seed), organisation(chance), actions(chance))
        found.append(await host.answers(asked))
    return found


async def numbers_told(folder: Path, asked: Sequence[Asked]) -> set[Mask]:
    """All whole numbers in all answers, where group i of GROUPS has said 2 to the i-th of everything."""
    sessions = {(row.month, row.unit, row.people): row.session for row in organisation(random.Random(2))}
    rows = []
    for at, (month, group) in enumerate(GROUPS):
        told: dict[str, Any] = {"month": month, "unit": group.unit, "people": group.people}
        told["session"] = sessions[month, group.unit, group.people]
        rows += [replace(fact(*number, **told), count=1 << at, sum=1 << at) for number in NUMBERS]
        # What became of so many actions is told as a file has it; of large teams in the next quarter too.
        for later in ["2026-03"] if month == MONTHS[0] and group.people >= 5 else []:
            rows += [fact(one, "reached", **told | {"month": later}, count=1 << at, sum=0) for one in ENDINGS]
        rows += [fact(one, "reached", **told, count=1 << at, sum=0) for one in ENDINGS]
    found: set[Mask] = set()
    for status, _, content in await Host(folder, rows).answers(asked):
        if status == 200 and content.startswith(b'{"question"'):
            answer = json.loads(content)
            names = {"depth", "people", "hidden", "partial", "place", "units", "affected", "learners"}
            found.update(
                value
                for row in answer["rows"]
                for name, value in row.items()
                if type(value) is int and name not in names
            )
    return found - {0}
