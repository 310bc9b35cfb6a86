"""An action's due date: in a calendar, read back with the library, and with an address to remind."""

from datetime import date, timedelta
from typing import Any

import httpx
import icalendar
import pytest

from shared.domain.follow_up import LivingAction, Status
from shared.domain.formats import Language
from shared.domain.identifiers import ActionId, SessionId
from shared.store.actions import begin_action, replace_action
from shared.store.reminders import find_reminder
from tests.room import UNIT, Room

pytestmark = pytest.mark.anyio

TO = "kari@example.org"
ACTION = LivingAction(
    SessionId("s1"),
    ActionId("a1"),
    unit=UNIT,
    language=Language.SV,
    decided_on=date(2026, 9, 1),
    title="Kortare möten, högst 30 minuter; varje vecka",
    why="Många skrev om det\noch menade det",
    owner="Avdelningschefen",
    measure="Slut i tid",
    due=date(2026, 12, 1),
)


async def ask(room: Room, method: str, tail: str, of: str = "s1/a1", unit: str = UNIT, **more: Any) -> httpx.Response:
    headers = {"Authorization": f"Bearer {room.token(unit=unit)}"}
    return await room.request(method, f"/api/actions/{of}/{tail}", headers=headers, **more)


async def entry(room: Room) -> Any:
    answer = await ask(room, "GET", "calendar.ics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/calendar")
    calendar = icalendar.Calendar.from_ical(answer.content)
    (event,) = calendar.walk("VEVENT")
    return event


@pytest.fixture(autouse=True)
def action(room: Room) -> LivingAction:
    begin_action(room.table, ACTION)
    return ACTION


async def test_the_calendar_has_the_day_with_an_alarm_the_morning_before(room: Room) -> None:
    event = await entry(room)
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 12, 1), date(2026, 12, 2))
    assert event["summary"] == "Klart senast: Kortare möten, högst 30 minuter; varje vecka"
    assert "Ansvarig: Avdelningschefen" in event["description"]
    assert "Många skrev om det\noch menade det" in event["description"]
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(hours=-15)


async def test_a_change_replaces_the_entry(room: Room) -> None:
    before = await entry(room)
    replace_action(room.table, ACTION, ACTION.changed(today=date(2026, 11, 1), due=date(2026, 12, 24)))
    after = await entry(room)
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (1, 2)
    assert after.decoded("dtstart") == date(2026, 12, 24)


async def test_without_a_date_there_is_nothing_to_enter_or_to_remind_of(room: Room) -> None:
    replace_action(room.table, ACTION, ACTION.changed(today=date(2026, 11, 1), due=None))
    assert (await ask(room, "GET", "calendar.ics")).json()["code"] == "action-undated"
    refused = await ask(room, "PUT", "reminder", json={"email": TO, "agreed": True})
    assert (refused.status_code, refused.json()["code"]) == (409, "action-undated")


async def test_an_address_is_kept_told_replaced_and_forgotten(room: Room) -> None:
    assert (await ask(room, "GET", "reminder")).json() == {"email": None}
    for email in ("ola@example.org", f" {TO} "):
        assert (await ask(room, "PUT", "reminder", json={"email": email, "agreed": True})).status_code == 204
    assert (await ask(room, "GET", "reminder")).json() == {"email": TO}
    assert (await ask(room, "DELETE", "reminder")).status_code == 204
    assert (await ask(room, "DELETE", "reminder")).status_code == 204
    assert find_reminder(room.table, ACTION.ref) is None


async def test_the_same_address_again_changes_nothing(room: Room) -> None:
    await ask(room, "PUT", "reminder", json={"email": TO, "agreed": True})
    before = find_reminder(room.table, ACTION.ref)
    room.clock.wait(3 * 24 * 3600)
    await ask(room, "PUT", "reminder", json={"email": TO, "agreed": True})
    assert find_reminder(room.table, ACTION.ref) == before


async def test_an_address_goes_at_once_when_its_action_ends(room: Room) -> None:
    await ask(room, "PUT", "reminder", json={"email": TO, "agreed": True})
    replace_action(room.table, ACTION, ACTION.changed(today=date(2026, 11, 1), status=Status.DONE))
    assert find_reminder(room.table, ACTION.ref) is None


async def test_nobody_is_reminded_of_what_has_ended(room: Room) -> None:
    replace_action(room.table, ACTION, ACTION.changed(today=date(2026, 11, 1), status=Status.DROPPED))
    refused = await ask(room, "PUT", "reminder", json={"email": TO, "agreed": True})
    assert refused.json()["code"] == "action-unknown"


@pytest.mark.parametrize(
    "body",
    [
        {"email": TO},
        {"email": TO, "agreed": False},
        {"email": f"{TO}, ola@example.org", "agreed": True},
        {"email": "x" * 500, "agreed": True},
        {"agreed": True},
    ],
)
async def test_only_one_address_of_somebody_who_agreed_is_taken(room: Room, body: dict[str, Any]) -> None:
    refused = await ask(room, "PUT", "reminder", json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, "input-invalid")
    assert TO not in refused.text
    assert find_reminder(room.table, ACTION.ref) is None


@pytest.mark.parametrize(("method", "tail"), [("GET", "calendar.ics"), ("GET", "reminder"), ("DELETE", "reminder")])
async def test_another_units_action_is_unknown(room: Room, method: str, tail: str) -> None:
    assert (await ask(room, method, tail, unit="Ward 9")).json()["code"] == "action-unknown"
    assert (await ask(room, method, tail, of="s1/a9")).json()["code"] == "action-unknown"
