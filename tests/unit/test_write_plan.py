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
