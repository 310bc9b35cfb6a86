"""The organisation's settings: HR decides how long things are kept, for sessions that open from then on."""

from typing import Any

import httpx
import pytest

from shared.domain.identifiers import SessionId
from shared.domain.organisation import ROOT
from shared.store.sessions import load_session
from tests.room import Room

pytestmark = pytest.mark.anyio

DEFAULT = {"version": 0, "raw_days": 90, "report_years": 3, "may_change": True}


async def settings(
    room: Room, method: str, *, roles: Any = ("hr",), unit: str = ROOT, seen: int | None = None, **body: Any
) -> Any:
    headers = {"Authorization": f"Bearer {room.token(roles=list(roles), unit=unit)}"}
    if seen is not None:
        headers["If-Match"] = f'"{seen}"'
    answer: httpx.Response = await room.request(method, "/api/settings", headers=headers, json=body or None)
    return answer


async def test_before_anybody_changes_them_they_are_the_defaults(room: Room) -> None:
    assert (await settings(room, "GET")).json() == DEFAULT


async def test_they_are_changed_under_their_version(room: Room) -> None:
    saved = await settings(room, "PUT", seen=0, raw_days=30, report_years=10)
    assert (saved.status_code, saved.headers["etag"]) == (200, '"1"')
    assert (await settings(room, "GET", roles=["admin"])).json() == DEFAULT | {
        "version": 1,
        "raw_days": 30,
        "report_years": 10,
    }
    stale = await settings(room, "PUT", seen=0, raw_days=60, report_years=1)
    assert (stale.status_code, stale.json()["code"]) == (412, "version-stale")
    missing = await settings(room, "PUT", raw_days=60, report_years=1)
    assert (missing.status_code, missing.json()["code"]) == (428, "version-missing")


async def test_hr_of_a_part_reads_them_and_changes_nothing(room: Room) -> None:
    assert (await settings(room, "GET", unit="Ward 2")).json() == DEFAULT | {"may_change": False}
    refused = await settings(room, "PUT", unit="Ward 2", seen=0, raw_days=30, report_years=1)
    assert (refused.status_code, refused.json()["code"]) == (403, "role-missing")
    assert (await settings(room, "PUT", unit="Ward 2", roles=["admin"], seen=0, raw_days=30, report_years=1)).is_success


async def test_a_leader_neither_reads_nor_changes_them(room: Room) -> None:
    assert (await settings(room, "GET", roles=["leader"])).json()["code"] == "role-missing"
    refused = await settings(room, "PUT", roles=["leader"], seen=0, raw_days=90, report_years=3)
    assert refused.json()["code"] == "role-missing"
    assert (await room.request("GET", "/api/settings")).json()["code"] == "token-missing"


@pytest.mark.parametrize("raw_days", [29, 366, -1, 1.5, "90", None, True])
async def test_days_outside_of_the_limits_are_refused(room: Room, raw_days: Any) -> None:
    refused = await settings(room, "PUT", seen=0, raw_days=raw_days, report_years=3)
    assert (refused.status_code, refused.json()["code"]) == (422, "input-invalid")
    assert (await settings(room, "GET")).json() == DEFAULT


@pytest.mark.parametrize("years", [0, 4, 11, "3"])
async def test_years_that_the_store_has_no_rule_for_are_refused(room: Room, years: Any) -> None:
    refused = await settings(room, "PUT", seen=0, raw_days=90, report_years=years)
    assert (refused.status_code, refused.json()["code"]) == (422, "input-invalid")


async def test_a_session_keeps_the_terms_that_it_was_opened_with(room: Room) -> None:
    before, _ = await room.open()
    await settings(room, "PUT", seen=0, raw_days=30, report_years=1)
    after, _ = await room.open()
    old, new = (load_session(room.table, SessionId(one.session_id)).lifetime for one in (before, after))
    assert old is not None and new is not None
    assert (old.years, new.years) == (3, 1)
    assert old.raw - new.raw == 60 * 24 * 3600
