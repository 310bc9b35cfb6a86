"""A session that was held and closed with a plan of two actions, and the unit's actions after it, for tests."""

from typing import Any

import httpx

from tests.load.phones import Leader
from tests.room import UNIT, Room

PLAN = [
    {"title": "Meet", "why": "To know what waits"},
    {"title": "Tidy", "owner": "Shift leader", "due": "2027-01-31", "measure": "We find things"},
]


async def open_session(room: Room, *, rehearsal: bool = False) -> Leader:
    leader = Leader(room.client, UNIT, room.token())
    body = {"unit": UNIT, "format": "dialogue", "language": "en", "rehearsal": rehearsal}
    headers = {"Authorization": f"Bearer {leader.token}"}
    opened = await room.request("POST", "/api/sessions", json=body, headers=headers)
    leader.session_id = opened.json()["session_id"]
    return leader


async def held(room: Room, *, rehearsal: bool = False, leave_out: str = "") -> tuple[Leader, dict[str, str]]:
    """A leader with a closed session, and the ids of its actions by their titles; "Tidy" is the one to begin with."""
    leader = await open_session(room, rehearsal=rehearsal)
    actions = (await leader.plan(PLAN))["plan"]["actions"]
    ids = {one["title"]: one["id"] for one in actions}
    taken = [id_ for title, id_ in ids.items() if title != leave_out]
    body = {"actions": actions, "taken": taken, "first": ids["Tidy"]}
    headers = {"Authorization": f"Bearer {leader.token}"}
    answer = await room.request("PUT", f"/api/sessions/{leader.session_id}/plan", json=body, headers=headers)
    assert answer.status_code == 200, answer.text
    await leader.close()
    room.pump()
    return leader, ids


async def list_actions(room: Room, query: str = "", *, token: str = "", status: int = 200) -> list[dict[str, Any]]:
    headers = {"Authorization": f"Bearer {token or room.token()}"}
    answer = await room.request("GET", f"/api/actions{query}", headers=headers)
    assert answer.status_code == status, answer.text
    found: list[dict[str, Any]] = answer.json().get("actions", [])
    return found


async def patch(
    room: Room, action: dict[str, Any], body: dict[str, Any], *, token: str = "", version: int | None = 0
) -> httpx.Response:
    """Changes an action as it was last seen; ``version`` None says nothing of that."""
    headers = {"Authorization": f"Bearer {token or room.token()}"}
    if version is not None:
        headers["If-Match"] = f'"{version or action["version"]}"'
    path = f"/api/actions/{action['session_id']}/{action['id']}"
    return await room.request("PATCH", path, json=body, headers=headers)
