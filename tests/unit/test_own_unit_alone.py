"""A leader whose unit has units below it learns of her own unit's sessions, never of what hangs below."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest
from pypdf import PdfReader

from functions.release_insights.handler import run as release_insights
from infra.tokens import Role
from shared.domain.organisation import ROOT, Organisation, Unit
from shared.store.organisation import save_organisation
from tests.facts import fact, leave
from tests.room import Clock, Room
from tests.unit.test_report_pdf import text_of

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

APRIL = 1_776_700_000.0  # 20 April 2026
OF_UNITS = {
    "themes": {}, "trilemmas": {}, "pulse": {}, "follow_through": {}, "participation": {},
    "development": {"about": "session"},
}  # fmt: skip


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """A department with sessions of its own and two wards below it, under a division that held none itself."""
    room = Room(tmp_path_factory.mktemp("asked"), clock=Clock(APRIL))
    units = [Unit("division", "Division"), Unit("dep", "Department", "division")]
    units += [Unit(ward, ward.title(), "dep") for ward in ("ward a", "ward b")]
    save_organisation(room.table, Organisation.of(units), seen=0)
    rows = []
    for month in ("2025-11", "2026-02"):
        for unit, people in (("dep", 12), ("ward a", 20), ("ward b", 31)):
            told: dict[str, Any] = {"month": month, "unit": unit, "session": f"{unit}{month}", "people": people}
            rows += [
                fact(**told, count=1, sum=people),
                fact("judge", "answered", **told, count=people, sum=people - 3),
                fact("challenging/tools", "written", **told, k=10, sum=people),
                fact("challenging/tools", "rated", **told, count=people, sum=4 * people, sum_of_squares=17 * people),
                fact("challenging/tools", "confirmed", **told, count=people, sum=people - 5),
                fact("late-colleague/a", "chosen", **told, count=people, sum=people - 6),
                fact("dialogue/influence", "rated", **told, count=people, sum=4 * people, sum_of_squares=17 * people),
                fact("planned", "reached", **told, count=3, sum=3),
            ]
    leave(room.home.objects, rows)
    release_insights(room.home)
    yield room
    room.close()


async def answered(room: Room, question: str, unit: str, role: Role, **parameters: Any) -> Any:
    headers = {"Authorization": f"Bearer {room.token(unit=unit, roles=[role])}"}
    answer = await room.request("GET", f"/api/insights/{question}", headers=headers, params=parameters)
    assert answer.status_code == 200, answer.text
    return answer


@pytest.mark.parametrize("question", OF_UNITS)
async def test_every_question_tells_a_leader_of_her_own_unit(asked: Room, question: str) -> None:
    told = OF_UNITS[question]
    mine = (await answered(asked, question, "dep", "leader", **told)).json()["rows"]
    below = (await answered(asked, question, "dep", "hr", **told)).json()["rows"]
    assert mine, "her own unit has sessions"
    assert {row["people"] for row in mine} == {12}
    assert {row.get("node", "dep") for row in mine} == {"dep"}
    assert max(row["people"] for row in below) == 12 + 20 + 31


@pytest.mark.parametrize("question", OF_UNITS)
@pytest.mark.parametrize("unit", ["division", ROOT])
async def test_a_unit_without_sessions_of_its_own_has_no_answer(asked: Room, question: str, unit: str) -> None:
    assert (await answered(asked, question, unit, "leader", **OF_UNITS[question])).json()["rows"] == []


@pytest.mark.parametrize("question", OF_UNITS)
async def test_a_leader_of_a_unit_with_nothing_below_sees_all_of_it(asked: Room, question: str) -> None:
    mine = (await answered(asked, question, "ward a", "leader", **OF_UNITS[question])).json()["rows"]
    assert {row["people"] for row in mine} == {20}


async def test_a_file_says_no_more_than_the_screen(asked: Room) -> None:
    text = (await answered(asked, "participation", "dep", "leader", **{"as": "csv", "depth": 5})).content.decode(
        "utf-8-sig"
    )
    lines = list(csv.DictReader(io.StringIO(text)))
    assert {(line["node"], line["people"]) for line in lines} == {("dep", "12")}


async def test_the_printed_year_is_her_own_units(asked: Room) -> None:
    def said(content: bytes) -> str:
        return " ".join(text_of(PdfReader(io.BytesIO(content))).split())

    mine = said((await answered(asked, "years/2026/report.pdf", "dep", "leader")).content)
    whole = said((await answered(asked, "years/2026/report.pdf", "dep", "hr")).content)
    assert "Ward A" in whole
    assert "63" in whole
    assert "Ward A" not in mine
    assert "63" not in mine
