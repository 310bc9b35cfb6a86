"""Only who leads its unit opens what a session has inside: no role that stands above the unit does."""

import pytest

from infra.tokens import Role
from shared.domain.organisation import ROOT
from tests.room import UNIT, Room

pytestmark = pytest.mark.anyio

INSIDE = [
    ("GET", ""), ("GET", "/contributions"), ("GET", "/notes"), ("GET", "/similar"), ("GET", "/ballots.json"),
    *(("GET", f"/report.{form}") for form in ("json", "html", "pdf", "csv", "xlsx")),
    ("POST", "/links"), ("POST", "/close"), ("DELETE", ""),
]  # fmt: skip
OUTSIDERS: list[tuple[list[Role], str]] = [
    (["admin"], UNIT), (["admin"], ROOT), (["hr"], UNIT), (["hr"], ROOT), (["hr", "admin"], UNIT),
    (["leader"], "Ward 3"), (["leader", "hr", "admin"], ROOT),
]  # fmt: skip


@pytest.mark.parametrize(("roles", "unit"), OUTSIDERS)
async def test_nobody_else_opens_it(room: Room, roles: list[Role], unit: str) -> None:
    leader, _ = await room.open()
    headers = {"Authorization": f"Bearer {room.token(unit=unit, roles=roles)}"}
    expected = "unit-foreign" if "leader" in roles else "role-missing"
    for method, path in INSIDE:
        body = {"json": {"name": "Ola"}} if path == "/links" else {}
        answer = await room.request(method, f"/api/sessions/{leader.session_id}{path}", headers=headers, **body)
        assert (answer.status_code, answer.json()["code"]) == (403, expected), (method, path)


@pytest.mark.parametrize("roles", [["admin"], ["hr"], ["hr", "admin"]])
async def test_nobody_else_lists_sessions_and_actions_or_opens_one(room: Room, roles: list[Role]) -> None:
    await room.open()
    headers = {"Authorization": f"Bearer {room.token(roles=roles)}"}
    for path in ("/api/sessions", "/api/actions"):
        assert (await room.request("GET", path, headers=headers)).json()["code"] == "role-missing"
    body = {"unit": UNIT, "format": "dialogue", "language": "en"}
    assert (await room.request("POST", "/api/sessions", headers=headers, json=body)).json()["code"] == "role-missing"
