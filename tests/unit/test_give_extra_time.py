"""Extra personal time: who needs more time hands in where the group was, and nobody after the results are shown."""

import pytest

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
    room.pump()
    state = await phone.state()
    assert state["step"]["contributions"]["count"] == 1


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
