"""Opening: a PIN, a link and a code; the formats there are; a unit's own sessions."""

from typing import Any

import httpx
import pytest

from tests.load.phones import Leader
from tests.room import Room

pytestmark = pytest.mark.anyio


def auth(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def lead(room: Room, leader: Leader, method: str, path: str, **kwargs: Any) -> httpx.Response:
    headers = auth(leader.token) | kwargs.pop("headers", {})
    return await room.request(method, f"/api/sessions/{leader.session_id}{path}", headers=headers, **kwargs)


async def test_a_session_opens_with_pin_link_and_first_step(room: Room) -> None:
    body = {"unit": "Ward 2", "format": "dialogue", "language": "nb", "title": " Vaktskifte ", "expected": 24}
    opened = await room.request("POST", "/api/sessions", json=body, headers=auth(room.token()))
    assert opened.status_code == 201
    said = opened.json()
    assert said["join_url"].startswith(f"http://test/#{said['pin']}.")
    assert opened.headers["location"] == f"/api/sessions/{said['session_id']}"
    view = (await room.request("GET", opened.headers["location"], headers=auth(room.token()))).json()
    assert (view["step"], view["phase"], view["title"], view["expected"]) == ("frame", "open", "Vaktskifte", 24)
    code = await room.request("GET", f"{opened.headers['location']}/qr.svg")
    assert code.headers["content-type"] == "image/svg+xml"
    assert code.text.lstrip().startswith("<?xml") or "<svg" in code.text


async def test_a_unit_sees_its_own_sessions_only(room: Room) -> None:
    leader, _ = await room.open()
    mine = (await room.request("GET", "/api/sessions", headers=auth(room.token()))).json()["sessions"]
    assert [session["session_id"] for session in mine] == [leader.session_id]
    other = room.token(unit="Ward 3")
    assert (await room.request("GET", "/api/sessions", headers=auth(other))).json() == {"sessions": []}
    for path in ("", "/contributions", "/report.json"):
        answer = await room.request("GET", f"/api/sessions/{leader.session_id}{path}", headers=auth(other))
        assert (answer.status_code, answer.json()["code"]) == (403, "unit-foreign")


async def test_formats_are_listed_in_the_asked_language(room: Room) -> None:
    (one,) = (await room.request("GET", "/api/formats", params={"language": "sv"})).json()["formats"]
    assert (one["id"], one["title"], one["languages"]) == ("dialogue", "Dialogmöte", ["nb", "sv", "nl", "en"])


async def test_a_title_that_nobody_can_see_is_none(room: Room) -> None:
    leader = Leader(room.client, "Ward 2", room.token())
    await leader.open("nb", title="\u3164\u2800")
    assert (await leader.view())["title"] == "Dialogøkt"
