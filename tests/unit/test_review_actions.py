"""The next session begins with what became of the last plan, and its report tells."""

from typing import Any

import httpx
import pytest

from tests.follow_up import held, list_actions, open_session, patch
from tests.load.phones import Leader
from tests.room import Room

pytestmark = pytest.mark.anyio


async def say(room: Room, leader: Leader, action: dict[str, Any], **body: str) -> httpx.Response:
    path = f"/api/sessions/{leader.session_id}/open-actions/{action['session_id']}/{action['id']}"
    return await room.request("PUT", path, json=body, headers={"Authorization": f"Bearer {leader.token}"})


async def shown(room: Room, leader: Leader) -> list[dict[str, Any]]:
    content = (await room.request("GET", f"/api/sessions/{leader.session_id}/state")).json()["step"]
    actions: list[dict[str, Any]] = content["actions"]
    return actions


async def test_where_nothing_was_taken_on_the_step_is_left_out(room: Room) -> None:
    view = await (await open_session(room)).view()
    assert "open_actions" not in [step["type"] for step in view["steps"]]


async def test_the_second_session_begins_with_the_plan_of_the_first(room: Room) -> None:
    await held(room)
    leader = await open_session(room)
    view = await leader.view()
    assert [step["type"] for step in view["steps"]][:2] == ["frame", "open_actions"]
    view = await leader.advance("open_actions")
    assert [(one["title"], one["status"]) for one in view["content"]["actions"]] == [
        ("Tidy", "planned"),
        ("Meet", "planned"),
    ]
    assert "notes" not in view["content"]["actions"][0]
    assert await shown(room, leader) == view["content"]["actions"]


async def test_what_the_room_says_is_seen_at_once_and_stays_with_the_unit(room: Room) -> None:
    await held(room)
    leader = await open_session(room)
    (tidy, _) = (await leader.advance("open_actions"))["content"]["actions"]
    before = (await room.request("GET", f"/api/sessions/{leader.session_id}/state")).json()["version"]
    answer = await say(room, leader, tidy, status="done", learned="Labels help")
    assert answer.json()["content"]["actions"][0] == tidy | {"status": "done", "learned": "Labels help"}
    state = (await room.request("GET", f"/api/sessions/{leader.session_id}/state")).json()
    assert state["version"] > before
    assert state["step"]["actions"][0]["status"] == "done"
    assert [(one["title"], one["status"], one["learned"]) for one in await list_actions(room)] == [
        ("Meet", "planned", ""),
        ("Tidy", "done", "Labels help"),
    ]


async def test_the_report_closes_the_loop(room: Room) -> None:
    first, _ = await held(room)
    leader = await open_session(room)
    tidy, meet = (await leader.advance("open_actions"))["content"]["actions"]
    await say(room, leader, tidy, status="changed", became="Sort daily")
    await leader.close()
    room.pump()
    await patch(room, (await list_actions(room))[0], {"status": "dropped"})
    assert (await leader.report())["last_plan"] == [
        tidy | {"status": "changed", "became": "Sort daily", "session_id": first.session_id},
        meet,
    ]


async def test_it_can_be_said_anew(room: Room) -> None:
    await held(room)
    leader = await open_session(room)
    (tidy, _) = (await leader.advance("open_actions"))["content"]["actions"]
    await say(room, leader, tidy, status="dropped")
    await say(room, leader, tidy, status="planned")
    (living, _) = await list_actions(room)
    assert (living["title"], living["status"], living["ended_on"]) == ("Tidy", "planned", None)


async def test_a_rehearsal_tries_it_and_changes_nothing(room: Room) -> None:
    await held(room)
    before = await list_actions(room)
    leader = await open_session(room, rehearsal=True)
    (tidy, _) = (await leader.advance("open_actions"))["content"]["actions"]
    await say(room, leader, tidy, status="done")
    assert (await shown(room, leader))[0]["status"] == "done"
    assert await list_actions(room) == before


async def test_what_ended_since_is_told_too_once(room: Room) -> None:
    await held(room)
    for one in await list_actions(room):
        await patch(room, one, {"status": "done"})
    leader = await open_session(room)
    view = await leader.advance("open_actions")
    assert [one["status"] for one in view["content"]["actions"]] == ["done", "done"]


async def test_an_action_that_the_session_does_not_look_back_at_is_refused(room: Room) -> None:
    await held(room)
    leader = await open_session(room)
    for action in ({"session_id": "another", "id": "00"}, {"session_id": leader.session_id, "id": "0a"}):
        answer = await say(room, leader, action, status="done")
        assert (answer.status_code, answer.json()["code"]) == (404, "action-unknown")
    (tidy, _) = await list_actions(room)
    assert (await say(room, leader, tidy, status="gone")).status_code == 422


async def test_a_closed_session_says_nothing_more(room: Room) -> None:
    await held(room)
    leader = await open_session(room)
    (tidy, _) = await list_actions(room)
    await leader.close()
    assert (await say(room, leader, tidy, status="done")).json()["code"] == "session-closed"
    assert (await list_actions(room))[0] == tidy


async def test_a_co_leader_can_say_it_too(room: Room) -> None:
    await held(room)
    leader = await open_session(room)
    (tidy, _) = await list_actions(room)
    headers = {"Authorization": f"Bearer {leader.token}"}
    link = await room.request("POST", f"/api/sessions/{leader.session_id}/links", json={}, headers=headers)
    secret = link.json()["url"].rpartition(".")[2]
    path = f"/api/co/sessions/{leader.session_id}/open-actions/{tidy['session_id']}/{tidy['id']}"
    answer = await room.request("PUT", path, json={"status": "done"}, headers={"Authorization": f"Bearer {secret}"})
    assert answer.status_code == 200, answer.text
    assert (await list_actions(room))[-1]["status"] == "done"
