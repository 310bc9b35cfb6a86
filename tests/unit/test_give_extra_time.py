"""Extra personal time: who needs more time hands in where the group was, and nobody after the results are shown."""

from typing import Any

import httpx
import pytest

from shared.domain.left_steps import COUNT_DOWN
from shared.domain.showing import SETTLING
from tests.load.phones import Leader, Problem
from tests.room import Room

pytestmark = pytest.mark.anyio


async def give(room: Room, leader: Leader, minutes: object, token: str | None = None) -> tuple[int, dict[str, object]]:
    answer = await room.request(
        "PUT",
        f"/api/sessions/{leader.session_id}/extra-time",
        json={"minutes": minutes},
        headers={"Authorization": f"Bearer {token or leader.token}"},
    )
    return answer.status_code, answer.json()


async def test_phones_are_told_what_was_chosen_at_opening_and_after(room: Room) -> None:
    leader, pin = await room.open(extra_minutes=2)
    (phone,) = await room.phones(pin, 1)
    assert (await phone.state())["extra_minutes"] == 2
    status, view = await give(room, leader, 5)
    assert (status, view["extra_minutes"]) == (200, 5)
    assert (await phone.state())["extra_minutes"] == 5


async def test_a_step_that_was_left_takes_what_was_begun_and_it_is_counted(room: Room) -> None:
    leader, pin = await room.open(extra_minutes=1, trilemmas=0)
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    await leader.advance("judge")
    room.clock.now += 59
    await phone.submit("idea", "A little later")
    room.clock.now += 1
    with pytest.raises(Problem, match="step-not-open"):
        await phone.submit("idea", "Too late")
    room.count_down()
    state = await phone.state()
    assert state["step"]["contributions"]["count"] == 1


async def end(room: Room, sid: str, step: str, token: str, *, prefix: str = "/api") -> httpx.Response:
    path = f"{prefix}/sessions/{sid}/steps/{step}/extra-time"
    return await room.request("DELETE", path, headers={"Authorization": f"Bearer {token}"})


def takes_until(state: dict[str, Any], step: str) -> float | None:
    (found,) = (one["takes_until"] for one in state["steps"] if one["id"] == step)
    return None if found is None else float(found)


async def test_phones_are_told_until_when_a_step_takes_something_and_when_the_leader_ends_it(room: Room) -> None:
    leader, pin = await room.open(extra_minutes=5, trilemmas=0)
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    assert takes_until(await phone.state(), "write") is None
    await leader.advance("judge")
    assert takes_until(await phone.state(), "write") == room.clock.now + 300
    room.clock.now += 30
    assert (await end(room, leader.session_id, "write", leader.token)).status_code == 200
    assert takes_until(await phone.state(), "write") == room.clock.now + COUNT_DOWN
    await phone.submit("idea", "What was on its way")
    room.clock.now += COUNT_DOWN + SETTLING
    assert takes_until(await phone.state(), "write") is None
    with pytest.raises(Problem, match="step-not-open"):
        await phone.submit("idea", "Too late")


async def test_a_co_leader_ends_extra_time_by_her_link(room: Room) -> None:
    leader, _ = await room.open(extra_minutes=5, trilemmas=0)
    made = await room.request(
        "POST",
        f"/api/sessions/{leader.session_id}/links",
        json={},
        headers={"Authorization": f"Bearer {leader.token}"},
    )
    secret = made.json()["url"].partition("link=")[2].partition("&")[0].partition(".")[2]
    await leader.advance("write")
    await leader.advance("judge")
    answer = await end(room, leader.session_id, "write", secret, prefix="/api/co")
    (write,) = (step for step in answer.json()["steps"] if step["id"] == "write")
    assert write["waiting"]["until"] == room.clock.now + COUNT_DOWN + SETTLING


async def test_the_report_has_what_came_in_extra_time(room: Room) -> None:
    leader, pin = await room.open(extra_minutes=5, trilemmas=0)
    (phone,) = await room.phones(pin, 1)
    await leader.advance("write")
    await leader.advance("judge")
    await phone.submit("idea", "A little later")
    await leader.close()
    room.clock.now += 1
    with pytest.raises(Problem, match="session-closed"):
        await phone.submit("idea", "After the end")
    room.pump()
    report = await room.request(
        "GET", f"/api/sessions/{leader.session_id}/report.json", headers={"Authorization": f"Bearer {leader.token}"}
    )
    assert [one["text"] for one in report.json()["contributions"]] == ["A little later"]


@pytest.mark.parametrize("minutes", [3, -1, 60, "2", 1.5, True, None])
async def test_other_minutes_are_refused_and_change_nothing(room: Room, minutes: object) -> None:
    leader, pin = await room.open(extra_minutes=2)
    (phone,) = await room.phones(pin, 1)
    status, problem = await give(room, leader, minutes)
    assert (status, problem["code"]) == (422, "input-invalid")
    assert (await phone.state())["extra_minutes"] == 2


async def test_only_the_units_leader_gives_time(room: Room) -> None:
    leader, _ = await room.open()
    assert (await give(room, leader, 1, room.token(unit="Another")))[0] == 403


async def test_a_closed_session_has_no_time_left_to_give(room: Room) -> None:
    leader, _ = await room.open()
    await leader.close()
    assert (await give(room, leader, 1))[1]["code"] == "session-closed"
