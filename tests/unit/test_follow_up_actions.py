"""Between sessions: a plan's actions live on in their unit, are changed there, and nothing bad gets in."""

from typing import Any

import httpx
import pytest

from functions.build_report.handler import build_report
from shared.domain.identifiers import SessionId
from tests.follow_up import held, list_actions, patch
from tests.room import Room

pytestmark = pytest.mark.anyio


async def test_a_plan_lives_on_when_its_session_closes(room: Room) -> None:
    leader, ids = await held(room)
    tidy, _ = await list_actions(room)
    assert (tidy["session_id"], tidy["id"], tidy["status"], tidy["first"]) == (
        leader.session_id,
        ids["Tidy"],
        "planned",
        True,
    )
    assert (tidy["owner"], tidy["due"], tidy["language"], tidy["version"]) == ("Shift leader", "2027-01-31", "en", 1)


async def test_what_was_not_taken_on_does_not_live_on(room: Room) -> None:
    await held(room, leave_out="Meet")
    assert [one["title"] for one in await list_actions(room)] == ["Tidy"]


async def test_a_report_built_again_begins_nothing_anew(room: Room) -> None:
    leader, _ = await held(room)
    (tidy, _) = await list_actions(room)
    await patch(room, tidy, {"status": "done"})
    build_report(room.home, SessionId(leader.session_id))
    assert sorted(one["status"] for one in await list_actions(room)) == ["done", "planned"]


async def test_a_rehearsal_begins_nothing(room: Room) -> None:
    await held(room, rehearsal=True)
    assert await list_actions(room) == []


async def test_one_change_touches_nothing_else(room: Room) -> None:
    await held(room)
    (tidy, _) = await list_actions(room)
    changed = (await patch(room, tidy, {"status": "changed", "became": "Sort daily", "learned": ""})).json()
    expected = {"status": "changed", "became": "Sort daily", "ended_on": "2026-09-21", "version": 2}
    assert changed == tidy | expected
    assert (await patch(room, changed, {"due": None})).json()["due"] is None


async def test_an_action_whose_day_has_passed_comes_first_and_says_so(room: Room) -> None:
    await held(room)
    room.clock.wait(200 * 24 * 3600)
    assert [(one["title"], one["overdue"]) for one in await list_actions(room)] == [("Tidy", True), ("Meet", False)]


async def test_a_state_can_be_asked_for(room: Room) -> None:
    await held(room)
    (tidy, _) = await list_actions(room)
    await patch(room, tidy, {"status": "under_way"})
    assert [one["title"] for one in await list_actions(room, "?status=planned&status=done")] == ["Meet"]
    assert (await list_actions(room, "?status=unheard", status=422)) == []


async def test_two_windows_do_not_overwrite_each_other(room: Room) -> None:
    await held(room)
    (tidy, _) = await list_actions(room)
    assert (await patch(room, tidy, {"notes": "One"})).status_code == 200
    refused = await patch(room, tidy, {"notes": "Two"})
    assert (refused.status_code, refused.json()["code"]) == (412, "version-stale")
    missing = await patch(room, tidy, {"notes": "Two"}, version=None)
    assert (missing.status_code, missing.json()["code"]) == (428, "version-missing")


async def refused(room: Room, body: dict[str, Any], **changes: str) -> tuple[int, str]:
    (tidy, meet) = await list_actions(room)
    answer: httpx.Response = await patch(room, tidy | changes, body)
    assert await list_actions(room) == [tidy, meet], "nothing is lost"
    return answer.status_code, answer.json()["code"]


async def test_bad_input_is_told_and_changes_nothing(room: Room) -> None:
    await held(room)
    assert await refused(room, {"status": "done"}, id="0000") == (404, "action-unknown")
    assert await refused(room, {"status": "done"}, session_id="nothere") == (404, "action-unknown")
    assert await refused(room, {"due": "2026-09-20"}) == (422, "due-too-early")
    assert await refused(room, {"due": "soon"}) == (422, "input-invalid")
    assert await refused(room, {"status": "maybe"}) == (422, "input-invalid")
    assert await refused(room, {"title": "Another"}) == (422, "input-invalid")
    assert await refused(room, {"owner": "x" * 501}) == (422, "text-too-long")
    assert await refused(room, {"notes": "a\x00b"}) == (422, "text-control-characters")


async def test_notes_with_markup_stay_as_they_were_written(room: Room) -> None:
    await held(room)
    (tidy, _) = await list_actions(room)
    notes = ("<b>=HYPERLINK(1)</b> & \u00e6\u0301\N{SLIGHTLY SMILING FACE}\n" * 30)[:500].strip()
    assert len(notes) >= 499
    assert (await patch(room, tidy, {"notes": notes})).json()["notes"] == notes.replace("\u00e6\u0301", "\u01fd")


async def test_another_units_actions_are_not_there(room: Room) -> None:
    await held(room)
    (tidy, _) = await list_actions(room)
    token = room.token(unit="Ward 3")
    assert await list_actions(room, token=token) == []
    answer = await patch(room, tidy, {"status": "done"}, token=token)
    assert (answer.status_code, answer.json()["code"]) == (404, "action-unknown")
