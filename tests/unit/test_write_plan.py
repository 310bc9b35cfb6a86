"""The plan: kept with its ids, and not overwritten by another window."""

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


async def test_the_plan_is_kept_with_its_ids(room: Room) -> None:
    leader, _ = await room.open()
    action = {
        "title": " Stand-up on Mondays ",
        "owner": "The shift leader",
        "due": "2027-01-31",
        "measure": "Fewer calls",
    }
    first = (await lead(room, leader, "PUT", "/plan", json={"agreed": "We talk\nmore", "actions": [action]})).json()
    (kept,) = first["plan"]["actions"]
    assert (kept["title"], kept["due"], first["plan"]["agreed"]) == (
        "Stand-up on Mondays",
        "2027-01-31",
        "We talk\nmore",
    )
    changed = {**kept, "why": "To know what waits"}
    second = (await lead(room, leader, "PUT", "/plan", json={"actions": [changed]})).json()
    assert second["plan"]["actions"] == [changed]


async def test_what_is_optional_may_be_null(room: Room) -> None:
    body = {"unit": "Ward 2", "format": "dialogue", "language": "sv", "title": None, "expected": None}
    opened = await room.request("POST", "/api/sessions", json=body, headers=auth(room.token()))
    assert opened.status_code == 201
    action = {"title": "A", "why": None, "owner": None, "due": None, "measure": None}
    path = f"{opened.headers['location']}/plan"
    planned = await room.request("PUT", path, json={"agreed": None, "actions": [action]}, headers=auth(room.token()))
    assert planned.json()["plan"]["actions"][0]["owner"] == ""


async def test_two_windows_do_not_overwrite_each_others_plan(room: Room) -> None:
    leader, _ = await room.open()
    seen = {"If-Match": f'"{(await leader.view())["version"]}"'}
    body = {"actions": [{"title": "A"}]}
    assert (await lead(room, leader, "PUT", "/plan", json=body, headers=seen)).status_code == 200
    assert (await lead(room, leader, "PUT", "/plan", json=body, headers=seen)).status_code == 412


async def test_the_leader_decides_what_is_taken_on_and_what_is_first(room: Room) -> None:
    leader, _ = await room.open()
    actions = (await leader.plan([{"title": "A"}, {"title": "B"}, {"title": "C"}]))["plan"]["actions"]
    ids = [one["id"] for one in actions]
    body = {"actions": actions, "taken": [ids[0], ids[2]], "first": ids[2]}
    view = (await lead(room, leader, "PUT", "/plan", json=body)).json()
    assert (view["plan"]["taken"], view["plan"]["first"]) == ([ids[0], ids[2]], ids[2])
    assert view["decision"] is None, "the room has not chosen yet"
    await leader.view()
    await leader.advance("plan")
    await leader.reveal("plan")
    room.count_down()
    view = await leader.view()
    assert view["decision"] == {"by": "leader", "taken": [ids[2], ids[0]], "added": [], "left_out": []}
    state = (await room.request("GET", f"/api/sessions/{leader.session_id}/state")).json()
    assert state["decision"] == view["decision"]


async def test_what_the_ballots_chose_is_hidden_from_all_until_it_is_shown(room: Room) -> None:
    leader, pin = await room.open()
    phones = await room.phones(pin, 5)
    actions = (await leader.plan([{"title": "A"}, {"title": "B"}]))["plan"]["actions"]
    await leader.advance("plan")
    for phone in phones:
        await phone.vote("plan", {"approve": [actions[1]["id"]]})
    room.pump()
    assert (await leader.view())["decision"] is None
    assert (await phones[0].state())["decision"] is None
    await leader.advance("pulse")
    room.count_down()
    assert (await leader.view())["decision"]["taken"] == [actions[1]["id"]]
    assert (await phones[0].state())["decision"] is None
    await leader.reveal("plan")
    assert (await phones[0].state())["decision"]["by"] == "ballots"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"actions": [{"title": "A"}], "taken": ["0000"]}, "input-invalid"),
        ({"actions": [{"title": "A"}], "first": "0000"}, "input-invalid"),
        ({"actions": [{"title": "A", "due": "2020-01-01"}]}, "due-too-early"),
    ],
)
async def test_a_decision_that_cannot_be_is_refused_and_the_plan_stays(
    room: Room, body: dict[str, Any], code: str
) -> None:
    leader, _ = await room.open()
    before = (await leader.plan([{"title": "Kept"}]))["plan"]
    refused = await lead(room, leader, "PUT", "/plan", json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert (await leader.view())["plan"] == before
