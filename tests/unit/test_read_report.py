"""The report over HTTP: there when it is built, and for the unit's leader alone."""

import pytest
from jsonschema import Draft202012Validator

from tests.room import Room

pytestmark = pytest.mark.anyio


async def test_the_report_is_there_when_it_is_built(room: Room) -> None:
    leader, _ = await room.open()
    headers = {"Authorization": f"Bearer {leader.token}"}
    path = f"/api/sessions/{leader.session_id}/report"
    early = await room.request("GET", f"{path}.json", headers=headers)
    assert (early.status_code, early.json()["code"]) == (404, "report-not-ready")
    await leader.close()
    room.pump()
    data, page = [await room.request("GET", f"{path}.{kind}", headers=headers) for kind in ("json", "html")]
    assert data.json()["schema"].startswith("innspill-report/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-store"


async def test_another_units_leader_does_not_get_it(room: Room) -> None:
    leader, _ = await room.open()
    foreign = {"Authorization": f"Bearer {room.token(unit='Ward 9')}"}
    answer = await room.request("GET", f"/api/sessions/{leader.session_id}/report.json", headers=foreign)
    assert (answer.status_code, answer.json()["code"]) == (403, "unit-foreign")


async def test_how_the_report_is_made_up_is_open_to_everybody(room: Room) -> None:
    answer = await room.request("GET", "/api/schemas/report-2.json")
    assert answer.headers["content-type"] == "application/schema+json"
    Draft202012Validator.check_schema(answer.json())
