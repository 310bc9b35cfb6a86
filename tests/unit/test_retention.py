"""When what a session leaves ends, and that nothing breaks when half of it is gone. The clock is the test's own."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.build_report.handler import build_report
from infra.local import forget
from shared.domain.identifiers import SessionId
from shared.domain.retention import (
    DAY,
    FEWEST_RAW_DAYS,
    MOST_RAW_DAYS,
    REPORT_YEARS,
    Lifetime,
    Retention,
    of_rehearsal,
    years_in_days,
)
from shared.objects import report_name
from shared.store import keys
from shared.store.sessions import SEED_LIFETIME, load_session
from shared.store.table import EXPIRES, query_all
from tests.load.phones import Leader
from tests.room import Room
from tests.unit.test_erase_session import auth, everything, files, play

pytestmark = pytest.mark.slow

NEW = ("rehearsal", "lifetime", EXPIRES)
"""What a session item did not say before there were terms; of these only a rehearsal's had an end."""

RAW, KEPT = 90 * DAY, years_in_days(3) * DAY


@given(st.integers(FEWEST_RAW_DAYS, MOST_RAW_DAYS), st.sampled_from(REPORT_YEARS), st.integers(0, 4_102_444_800))
def test_every_session_has_at_least_its_whole_days_and_tells_no_hour(days: int, years: int, now: int) -> None:
    lifetime = Retention(days, years).check().lifetime(now)
    assert now + days * DAY < lifetime.raw <= now + (days + 1) * DAY
    assert lifetime.raw <= lifetime.report
    assert lifetime.raw % DAY == lifetime.report % DAY == 0


def test_nothing_is_forgotten_while_a_session_can_still_take_something() -> None:
    assert FEWEST_RAW_DAYS * DAY >= SEED_LIFETIME


def test_a_rehearsal_ends_whole() -> None:
    assert of_rehearsal(1000.5) == Lifetime(1000 + DAY, 1000 + DAY)


@pytest.fixture
async def ended(room: Room) -> Leader:
    leader, pin = await room.open(trilemmas=1)
    await play(room, leader.session_id, pin)
    return leader


def reports(room: Room) -> list[str]:
    """The files that end with a session; its facts, which are sums about groups, stay."""
    return sorted(path.name for path in (room.folder / "objects" / "reports").rglob("*") if path.is_file())


def sorts(room: Room, sid: str) -> set[str]:
    """What kinds of items can still be read of a session."""
    rows = query_all(room.table, keys.of_session(SessionId(sid)))
    return {row.key.sort.partition("#")[0] for row in rows}


@pytest.mark.anyio
async def test_what_people_said_goes_first_and_the_rest_with_the_report(room: Room, ended: Leader) -> None:
    raw = {"attendee", "set", "contribution", "ballot"}
    assert sorts(room, ended.session_id) == {"session", "script", "tally"} | raw
    room.clock.wait(RAW + DAY)
    assert sorts(room, ended.session_id) == {"session", "script", "tally"}
    room.clock.wait(KEPT)
    assert sorts(room, ended.session_id) == set()


@pytest.mark.anyio
async def test_everything_of_a_session_says_when_it_ends(room: Room, ended: Leader) -> None:
    for partition, sort in everything(room):
        assert EXPIRES in (room.table.get(keys.Key(partition, sort)) or {}), sort


@pytest.mark.anyio
async def test_the_host_forgets_raw_parts_then_everything_and_the_files_too(room: Room, ended: Leader) -> None:
    room.clock.wait(RAW + DAY)
    forget(room.home, room.table)
    assert not {"contribution", "ballot", "attendee", "set"} & {sort.partition("#")[0] for _, sort in everything(room)}
    assert "report.json" in files(room)
    room.clock.wait(KEPT)
    forget(room.home, room.table)
    assert (everything(room), reports(room)) == ([], [])


@pytest.mark.anyio
async def test_a_host_that_is_killed_while_forgetting_forgets_the_files_later(
    room: Room, ended: Leader, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.clock.wait(KEPT + RAW)
    with monkeypatch.context() as patched:
        patched.setattr("infra.local.erase_files", lambda *_: (_ for _ in ()).throw(OSError("killed")))
        with pytest.raises(OSError, match="killed"):
            forget(room.home, room.table)
    assert "report.json" in files(room)
    forget(room.home, room.table)
    assert (everything(room), reports(room)) == ([], [])


@pytest.mark.anyio
@pytest.mark.parametrize(
    "path",
    [
        "",
        "/contributions",
        "/results/trilemma-1",
        "/results/write",
        "/results/judge",
        "/similar",
        "/notes",
        "/state",
        "/steps/write/contributions",
        "/steps/judge/contributions",
        "/steps/judge/exposure",
        "/easy-texts?language=en",
        "/report.json",
        "/report.html",
        "/report.xlsx",
        "/report.csv",
    ],
)
async def test_a_closed_session_is_read_when_what_people_said_is_gone(room: Room, ended: Leader, path: str) -> None:
    room.clock.wait(RAW + DAY)
    answer = await room.request("GET", f"/api/sessions/{ended.session_id}{path}", headers=auth(room))
    assert answer.status_code == 200, answer.text


@pytest.mark.anyio
async def test_the_closed_page_still_knows_how_many_there_were(room: Room, ended: Leader) -> None:
    before = await ended.view()
    room.clock.wait(RAW + DAY)
    after = await ended.view()
    assert after | {"now": 0} == before | {"now": 0}


@pytest.mark.anyio
async def test_a_session_that_nobody_closed_for_months_is_reported_by_its_last_counts(room: Room) -> None:
    leader, pin = await room.open(trilemmas=1)
    phones = await room.phones(pin, 6)
    await leader.advance("trilemma-1")
    for phone in phones:
        await phone.vote("trilemma-1", {"choice": "a"})
    room.pump()
    room.clock.wait(RAW + DAY)
    await leader.close()
    room.pump()
    report = json.loads(room.home.objects.get(report_name(SessionId(leader.session_id), "json")) or b"{}")
    assert report["participants"] == 6
    (trilemma,) = [one for one in report["steps"] if one["type"] == "trilemma"]
    assert trilemma["handed_in"] == 6


@pytest.mark.anyio
async def test_every_file_of_a_report_says_how_long_it_is_kept(room: Room, ended: Leader) -> None:
    told: dict[str, Any] = {}

    class Telling:
        def put(self, name: str, content: bytes, *, years: int | None = None) -> None:
            if name.startswith("reports/"):
                told[name.rpartition("/")[2]] = years

    room.close_again(ended.session_id)
    build_report(replace(room.home, objects=Telling()), SessionId(ended.session_id))  # type: ignore[arg-type]
    assert set(told) == set(reports(room))
    assert set(told.values()) == {3}


def stored_before(room: Room, sid: str, **ends: int) -> None:
    """Changes a stored session into one from before there were terms."""
    key = keys.session(SessionId(sid))
    item = {name: value for name, value in (room.table.get(key) or {}).items() if name not in NEW}
    room.table.put(key, {**item, **ends})


@pytest.mark.anyio
async def test_a_session_from_before_there_were_terms_is_read_and_does_not_end(room: Room, ended: Leader) -> None:
    stored_before(room, ended.session_id)
    session = load_session(room.table, SessionId(ended.session_id))
    assert (session.rehearsal, session.lifetime) == (False, None)
    room.clock.wait(KEPT + RAW)
    assert load_session(room.table, session.id).raw_is_kept(room.clock.now)


@pytest.mark.anyio
async def test_a_rehearsal_from_before_is_one_still(room: Room, ended: Leader) -> None:
    end = int(room.clock.now) + DAY
    stored_before(room, ended.session_id, **{EXPIRES: end})
    session = load_session(room.table, SessionId(ended.session_id))
    assert (session.rehearsal, session.lifetime) == (True, Lifetime(end, end))
